// The schema as react-hook-form asks it; loaded when the first field is left, because the page must be light.
import { zodResolver } from "@hookform/resolvers/zod";
import type { Resolver } from "react-hook-form";
import { type Comment, type CommentRules, commentSchema } from "../comment.schema.ts";
import { type CommentValues, completeValues } from "../comment-values.ts";

/** A resolver over the rules of one case. */
export function commentResolver(rules: CommentRules): Resolver<CommentValues, unknown, Comment> {
  const resolve = zodResolver(commentSchema(rules));
  return (values, context, options) => resolve(completeValues(values), context, options);
}
