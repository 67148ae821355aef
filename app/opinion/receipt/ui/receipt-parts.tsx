// Parts that the receipt and its status share: the facts, what was sent, and the three states.
import { receiptWords } from "#app/messages/receipt.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay, formatInstant } from "#app/shared/time/wareki.ts";
import { Facts } from "#app/shared/ui/facts.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Thread, type ThreadStep } from "#app/shared/ui/thread-line.tsx";
import type { ReceiptSheet } from "../receipt-sheet.ts";

const day = (instant: string): string => formatDay(tokyoDay(instant));

/** When, to which case, who, how many. */
export function ReceiptFacts({ sheet }: { sheet: ReceiptSheet }) {
  const words = receiptWords();
  const both = { both: true, weekday: true };
  const arrived =
    sheet.receivedOn === null
      ? { label: words.arrivedAt, value: formatInstant(sheet.arrivedAt, both) }
      : { label: words.receivedOn, value: formatDay(sheet.receivedOn, both) };
  return (
    <Facts
      rows={[
        arrived,
        { label: words.theCase, value: sheet.caseTitle },
        { label: words.who, value: sheet.who },
        ...(sheet.boxes.length > 0 ? [{ label: words.opinions, value: words.opinionCount(sheet.boxes.length) }] : []),
      ]}
    />
  );
}

/** What was sent, box by box, as it was written. */
export function SentBoxes({ sheet }: { sheet: ReceiptSheet }) {
  const words = receiptWords();
  if (sheet.boxes.length === 0) return <p>{words.status.onPaper}</p>;
  return (
    <ol>
      {sheet.boxes.map((box, index) => (
        <li key={index} className={index > 0 ? "mt2" : undefined}>
          <p className="h4">{words.opinionAt(index + 1, box.place)}</p>
          {box.about !== "" && <p className="sub">{box.about}</p>}
          <Kagi asWritten className="mt">
            {box.text}
          </Kagi>
        </li>
      ))}
    </ol>
  );
}

/** 受付済み → 検討中 → 結果公表. */
export function StateSteps({ sheet }: { sheet: ReceiptSheet }) {
  const words = receiptWords().state;
  const { state } = sheet;
  const arrived = sheet.receivedOn === null ? formatInstant(sheet.arrivedAt) : formatDay(sheet.receivedOn);
  const published = state === "published" && sheet.publishedAt !== null;
  const steps: ThreadStep[] = [
    { step: words.received, state: state === "received" ? "now" : "did", note: arrived },
    {
      step: published ? words.reviewed : words.reviewing,
      state: state === "received" ? "todo" : state === "reviewing" ? "now" : "did",
      note: words.from(day(sheet.closesAt)),
      ...(published ? {} : { children: <p className="col">{words.reviewingNote}</p> }),
    },
    {
      step: published ? words.publishedNow : words.published,
      state: published ? "now" : "todo",
      ...(published
        ? { note: day(sheet.publishedAt ?? "") }
        : { children: <p className="col">{words.publishedNote}</p> }),
    },
  ];
  return <Thread steps={steps} />;
}
