// Shows the errors of the comment form before it is sent, from the schema that the server uses too; without script nothing is missing.
import { type FormEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { type Path, type Resolver, type UseFormRegisterReturn, useForm } from "react-hook-form";
import { sharedWords } from "#app/messages/shared.ts";
import type { FormErrors } from "#app/shared/form/parse-form.ts";
import type { Comment, CommentRules } from "../comment.schema.ts";
import { flatErrors } from "../comment-errors.ts";
import type { CommentValues } from "../comment-values.ts";

export type CommentField = Path<CommentValues>;

/** What the fields of the form are given. */
export interface EarlyErrors {
  /** The script runs: what only it needs may show, what it makes needless may go. */
  readonly live: boolean;
  /** Ties a field to the form; its value is what stands in the page. */
  register(field: CommentField): UseFormRegisterReturn;
  errorOf(field: string): string | undefined;
  /** The present value of a field, or what it started with while nothing is known. */
  current(field: CommentField, start: string): string;
  set(field: CommentField, value: string): void;
  /** All errors to list on top. */
  readonly errors: FormErrors;
  readonly summary: RefObject<HTMLDivElement>;
  onSubmit(event: FormEvent<HTMLFormElement>): void;
}

type LateResolver = Resolver<CommentValues, unknown, Comment>;

/** Only browsers load the schema by itself: the server is one bundle, and checks what is posted in its own place. */
const load = import.meta.env.SSR ? null : () => import("./comment-resolver.ts");

/** Loads the schema at its first use. Where it cannot be loaded nothing is found early, and the server decides alone. */
function lateResolver(rules: CommentRules): LateResolver {
  let loaded: Promise<LateResolver> | undefined;
  return async (values, context, options) => {
    if (load) loaded ??= load().then(({ commentResolver }) => commentResolver(rules));
    try {
      if (loaded) return await (await loaded)(values, context, options);
    } catch {
      loaded = undefined;
    }
    return { values: {} as Comment, errors: {} };
  };
}

/**
 * @param server errors the server found; each stands until its field is left with something else in it
 */
export function useEarlyErrors(rules: CommentRules, server: FormErrors): EarlyErrors {
  const resolver = useMemo(() => lateResolver(rules), [rules]);
  // No default values: what stands in the page counts, also what was typed before the script came.
  const form = useForm<CommentValues, unknown, Comment>({ mode: "onTouched", resolver, shouldFocusError: false });
  const { errors, touchedFields, submitCount } = form.formState;
  const summary = useRef<HTMLDivElement>(null);
  const passed = useRef(false);
  const [live, setLive] = useState(false);
  const own = flatErrors(errors);
  const touched = flatTouched(touchedFields);
  const listed: FormErrors = submitCount > 0 ? own : server;
  const count = Object.keys(listed).length;

  const failed = count > 0 ? submitCount + 1 : 0;

  useEffect(() => setLive(true), []);
  useEffect(() => {
    if (count === 0) return;
    const { title } = document;
    document.title = `${sharedWords().form.errorTitlePrefix(count)}${title}`;
    return () => {
      document.title = title;
    };
  }, [count]);
  useEffect(() => {
    if (failed > 0) summary.current?.focus();
  }, [failed]);

  return {
    live,
    register: (field) => form.register(field),
    errorOf(field) {
      if (submitCount > 0) return own[field];
      if (!touched.has(field)) return server[field];
      // An empty field is not held against anybody who is still going through the form.
      return String(form.getValues(field as CommentField) ?? "") === "" ? server[field] : own[field];
    },
    current: (field, start) => (form.watch(field) as string | null | undefined) ?? start,
    set: (field, value) => form.setValue(field, value as never, { shouldTouch: true }),
    errors: listed,
    summary,
    onSubmit(event) {
      const submitter = (event.nativeEvent as SubmitEvent).submitter;
      const confirming = submitter instanceof HTMLButtonElement && submitter.value === "confirm";
      if (!confirming || passed.current) return;
      event.preventDefault();
      void form.handleSubmit(() => {
        passed.current = true;
        // A form that is still telling of one press hears no other.
        setTimeout(() => submitter.click());
      })();
    },
  };
}

function flatTouched(touched: unknown, prefix = ""): Set<string> {
  if (touched === true) return new Set([prefix]);
  if (typeof touched !== "object" || touched === null) return new Set();
  return new Set(
    Object.entries(touched).flatMap(([key, value]) => [
      ...flatTouched(value, prefix === "" ? key : `${prefix}.${key}`),
    ]),
  );
}
