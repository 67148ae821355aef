// What was said, and the text it is about, as they lie in the middle while one answers.
import type { ReactNode } from "react";

/** One member of a row: where it comes from, and its words. */
export function Voice({ from, about, children }: { from: ReactNode; about?: ReactNode; children: ReactNode }) {
  return (
    <section className="voice">
      <p className="m">
        <b>{from}</b>
        {about !== undefined && <span>{about}</span>}
      </p>
      <div className="t">{children}</div>
    </section>
  );
}

/** A boxed text with its place: the section spoken of, answers to like rows. */
export function TextBox({ title, aside, children }: { title: ReactNode; aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="text-box">
      <h2>
        <span>{title}</span>
        {aside !== undefined && <span className="sub">{aside}</span>}
      </h2>
      {children}
    </section>
  );
}
