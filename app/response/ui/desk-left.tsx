// The left pane: the two passes with what is left in each, and the list of letters or rows.
import { useEffect } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { type Item, ItemList } from "#app/shared/ui/item-list.tsx";
import { PassTabs } from "#app/shared/ui/pass-tabs.tsx";
import type { BenchView, ListItem } from "../bench.ts";
import { toAddress, useDeskPlace } from "./desk-door.tsx";

type LeftProps = {
  view: BenchView;
  /** Key of the item that lies on the desk. */
  current: string | undefined;
};

function itemOf(base: string, view: BenchView, current: string | undefined, item: ListItem): Item {
  const now = item.key === current;
  const address = view.pass === "read" ? { letter: item.key } : { row: item.key };
  return {
    href: toAddress({ base }, { pass: view.pass, ...address }),
    state: now && item.state !== "done" && view.pass === "answer" ? "now" : item.state,
    label: now ? <b>{item.label}</b> : item.label,
    side: item.count,
    excerpt: view.pass === "read" && item.state !== "done" ? item.excerpt : undefined,
    current: now,
  };
}

function Letters({ view, current }: LeftProps) {
  const words = benchWords().left;
  const { base } = useDeskPlace();
  const items = (done: boolean) =>
    view.list.filter(({ state }) => (state === "done") === done).map((item) => itemOf(base, view, current, item));
  const [open, done] = [items(false), items(true)];
  return (
    <>
      <ItemList
        title={words.lettersLeft(open.length)}
        side={open.length > 0 ? words.byArrival : undefined}
        items={open}
        empty={done.length > 0 ? words.finished : words.noLetters}
      />
      {done.length > 0 && <ItemList title={words.lettersDone(done.length)} items={done} />}
    </>
  );
}

function Rows({ view, current }: LeftProps) {
  const words = benchWords().left;
  const { base } = useDeskPlace();
  const chapters = [...new Set(view.list.map(({ group }) => group))];
  if (chapters.length === 0) return <p className="lempty">{words.noRows}</p>;
  return (
    <>
      {chapters.map((chapter) => {
        const rows = view.list.filter(({ group }) => group === chapter);
        const done = rows.filter(({ state }) => state === "done").length;
        return (
          <ItemList
            key={chapter}
            title={chapter}
            side={words.ofGroup(done, rows.length)}
            items={rows.map((row) => itemOf(base, view, current, row))}
          />
        );
      })}
    </>
  );
}

/** Scrolls the list, where it scrolls by itself, so that the current line is seen. */
function useShown(current: string | undefined): void {
  useEffect(() => {
    if (current === undefined) return;
    const item = document.querySelector<HTMLElement>(".pane.left .item[aria-current]");
    const pane = item?.closest(".pane");
    if (!item || !pane || pane.scrollHeight <= pane.clientHeight) return;
    const [top, bottom] = [pane.scrollTop + pane.clientHeight * 0.2, pane.scrollTop + pane.clientHeight * 0.9];
    if (item.offsetTop < top || item.offsetTop + item.offsetHeight > bottom)
      pane.scrollTop = item.offsetTop - pane.clientHeight / 2;
  }, [current]);
}

export function DeskLeft({ view, current }: LeftProps) {
  const words = benchWords();
  const { base } = useDeskPlace();
  useShown(current);
  const { progress } = view;
  const unread = Math.max(0, progress.opinions - progress.placed);
  const readLeft = unread > 0 ? words.left.opinions(unread) : words.left.lettersLeft(progress.lettersLeft);
  return (
    <>
      <PassTabs
        label={words.left.passes}
        passes={[
          {
            label: words.passes.read,
            href: toAddress({ base }, { pass: "read" }),
            left: progress.lettersLeft > 0 ? readLeft : words.left.finished,
            current: view.pass === "read",
          },
          {
            label: words.passes.answer,
            href: toAddress({ base }, { pass: "answer" }),
            left: progress.rowsLeft > 0 ? words.left.rows(progress.rowsLeft) : words.left.finished,
            current: view.pass === "answer",
          },
        ]}
      />
      {view.pass === "read" ? <Letters view={view} current={current} /> : <Rows view={view} current={current} />}
    </>
  );
}
