// The list at the left: what is left to do first, then what is done; each line says its state by a sign and, for ears, by a word.
import type { ReactNode } from "react";
import { sharedWords } from "#app/messages/shared.ts";
import type { Locale } from "#app/messages/words.ts";
import { Face } from "./chip.tsx";
import { classNames } from "./class-names.ts";

/** ○ まだ ◐ 途中 ▶ いま ✓ すんだ ! needs a look */
type ItemState = "todo" | "half" | "now" | "done" | "look";

export type Item = {
  href: string;
  state: ItemState;
  label: ReactNode;
  /** At the right end: how many, the class. */
  side?: ReactNode;
  /** Second line, cut off where it is too long: it is only a reminder. */
  excerpt?: ReactNode;
  /** A colleague has it open. */
  colleague?: string;
  current?: boolean;
};

const signs: Record<ItemState, string> = { todo: "○", half: "◐", now: "▶", done: "✓", look: "!" };

type ItemListProps = {
  title: ReactNode;
  /** At the right end of the title: order, how many done. */
  side?: ReactNode;
  items: readonly Item[];
  /** Said instead of an empty list. */
  empty?: ReactNode;
  locale?: Locale;
};

export function ItemList({ title, side, items, empty, locale }: ItemListProps) {
  const words = sharedWords(locale).desk;
  const wordOf: Record<ItemState, string> = {
    todo: words.stateTodo,
    half: words.stateHalf,
    now: words.stateNow,
    done: words.stateDone,
    look: words.advice,
  };
  return (
    <>
      <h2 className="lhead">
        <span>{title}</span>
        {side !== undefined && <span>{side}</span>}
      </h2>
      {items.length === 0 && empty !== undefined && <p className="lempty">{empty}</p>}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={item.href}>
              <a
                className={classNames("item", item.state === "done" && "done")}
                href={item.href}
                aria-current={item.current ? "true" : undefined}
              >
                <span className="st" aria-hidden="true">
                  {signs[item.state]}
                </span>
                <span className="cut">{item.label}</span>
                <span className="r">
                  {item.colleague !== undefined && (
                    <>
                      <Face name={item.colleague} other />
                      {item.colleague}{" "}
                    </>
                  )}
                  {item.side}
                  <span className="vh"> {wordOf[item.state]}</span>
                </span>
                {item.excerpt !== undefined && <span className="ex">{item.excerpt}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
