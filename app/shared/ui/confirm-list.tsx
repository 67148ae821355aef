// What will be handed in, part by part, each with its way back to be changed.
import type { ReactNode } from "react";
import { Leaf } from "./leaf.tsx";

export type ConfirmItem = {
  title: ReactNode;
  id?: string;
  /** Facts, or a place and the words in a かぎ. */
  content: ReactNode;
  /** A link or a small form that leads back to this part. */
  edit?: ReactNode;
};

export function ConfirmList({ items }: { items: readonly ConfirmItem[] }) {
  return (
    <>
      {items.map((item, index) => (
        <Leaf key={index} title={item.title} id={item.id}>
          {item.content}
          {item.edit !== undefined && <div className="mt">{item.edit}</div>}
        </Leaf>
      ))}
    </>
  );
}
