// The bench: list at the left, text in the middle, decisions at the right; each pane scrolls alone, below 1100 px they stack.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";

type DeskBenchProps = {
  left: ReactNode;
  middle: ReactNode;
  right: ReactNode;
  /** What is decided at the right, for ears (2つめの意見を決める). */
  rightLabel?: string;
  leftLabel?: string;
  locale?: Locale;
};

export function DeskBench({ left, middle, right, rightLabel, leftLabel, locale }: DeskBenchProps) {
  const words = sharedWords(locale).desk;
  return (
    <main id="main" className="cols">
      <section className="pane left" aria-label={leftLabel ?? words.left} {...reachable}>
        {left}
      </section>
      <div className="pane mid" {...reachable}>
        {middle}
      </div>
      <section className="pane right" aria-label={rightLabel ?? words.right} {...reachable}>
        {right}
      </section>
    </main>
  );
}

/** A pane scrolls, so the keyboard must be able to reach it. */
const reachable = { tabIndex: 0 };

type DocProps = {
  title: ReactNode;
  /** Beside the title: dates, validity, who. */
  about?: ReactNode;
  /** At the right end of the head. */
  tools?: ReactNode;
  /** Name for ears. */
  label?: string;
  children: ReactNode;
};

/** What lies on the bench: a letter, or a row with what was said. */
export function Doc({ title, about, tools, label, children }: DocProps) {
  return (
    <article className="doc" aria-label={label}>
      <header>
        <h1>{title}</h1>
        {about}
        {tools !== undefined && <div className="tools">{tools}</div>}
      </header>
      {children}
    </article>
  );
}
