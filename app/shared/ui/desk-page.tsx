// An ordinary page of the desk: heading with what stands beside it, content, and perhaps a column at the right.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type DeskPageProps = {
  title: ReactNode;
  /** Beside the title: counts, dates. */
  lead?: ReactNode;
  /** At the right end of the head: buttons. */
  actions?: ReactNode;
  /** Right column; below the content on narrow windows. */
  aside?: ReactNode;
  /** Forms and texts keep a readable width; lists use the whole window. */
  narrow?: boolean;
  children?: ReactNode;
};

export function DeskPage({ title, lead, actions, aside, narrow, children }: DeskPageProps) {
  return (
    <main id="main" className="scroll">
      <div className={classNames("sheet", narrow && "narrow")}>
        <header>
          <h1>{title}</h1>
          {lead !== undefined && <div className="lead">{lead}</div>}
          {actions !== undefined && <div className="right">{actions}</div>}
        </header>
        {aside === undefined ? (
          children
        ) : (
          <div className="split">
            <div className="stack">{children}</div>
            <aside className="stack">{aside}</aside>
          </div>
        )}
      </div>
    </main>
  );
}

/** A part of a desk page under its own heading. */
export function Card({ title, children, id }: { title?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <section className="card" id={id}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </section>
  );
}
