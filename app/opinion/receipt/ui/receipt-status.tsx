// 意見のゆくえ: where a submission is, and after publication what became of each of its opinions.
import { receiptWords } from "#app/messages/receipt.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { DiffView } from "#app/shared/ui/diff-view.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import { Tag } from "#app/shared/ui/tag.tsx";
import { Thread, type ThreadStep } from "#app/shared/ui/thread-line.tsx";
import type { OpinionOutcome, Outcome, ReceiptSheet } from "../receipt-sheet.ts";
import { ReceiptFacts, SentBoxes, StateSteps } from "./receipt-parts.tsx";

type Row = Extract<Outcome, { kind: "row" }>;

const side = (text: string): string | null => (text === "" ? null : text);

function rowSteps(row: Row): ThreadStep[] {
  const words = receiptWords().status;
  const tag =
    row.classLabel === "" ? null : <Tag tone={row.changes.length > 0 ? "new" : "plain"}>{row.classLabel}</Tag>;
  const view: ThreadStep = {
    step: (
      <>
        {words.view} {row.changes.length === 0 && tag}
      </>
    ),
    state: "did",
    note: row.count > 1 ? words.rowShared(row.no, row.count - 1) : words.row(row.no),
    children: (
      <div className="col mt">
        {row.samePlaceNo !== null && <p>{words.same(row.samePlaceNo)}</p>}
        <p className="asis">{row.response}</p>
      </div>
    ),
  };
  if (row.changes.length === 0) return [view];
  const changed: ThreadStep = {
    step: (
      <>
        {words.changed} {tag}
      </>
    ),
    state: "new",
    children: row.changes.map((change, index) => (
      <div key={index} className={index > 0 ? "mt2" : undefined}>
        <p className="sub">{change.place}</p>
        <div className="mt">
          <DiffView before={side(change.before)} after={side(change.after)} />
        </div>
      </div>
    )),
  };
  return [view, changed];
}

function outcomeSteps(outcome: Outcome): ThreadStep[] {
  const words = receiptWords().status;
  if (outcome.kind === "row") return rowSteps(outcome);
  if (outcome.kind === "excluded")
    return [{ step: words.excluded, state: "did", children: <p className="col">{outcome.reason}</p> }];
  return [
    { step: words.view, state: "did", note: words.row(outcome.no), children: <p className="col">{outcome.text}</p> },
  ];
}

function OutcomeLeaf({ number, item }: { number: number; item: OpinionOutcome }) {
  const words = receiptWords();
  const yours: ThreadStep = {
    step: words.status.yours,
    state: "did",
    note: item.place,
    children: (
      <Kagi asWritten className="mt">
        {item.text}
      </Kagi>
    ),
  };
  return (
    <Leaf title={words.opinion(number)}>
      <Thread steps={[yours, ...outcomeSteps(item.outcome)]} />
    </Leaf>
  );
}

type ReceiptStatusProps = {
  sheet: ReceiptSheet;
  outcomes: readonly OpinionOutcome[];
  /** Opinions that are not published yet, while others are. */
  waiting: number;
  excluded: string | null;
};

/** The news of the page. */
function news({ sheet, outcomes, excluded }: ReceiptStatusProps): { title: string; lead: string } {
  const words = receiptWords().status;
  if (sheet.state !== "published") return words[sheet.state];
  const rows = outcomes.filter(({ outcome }) => outcome.kind === "row");
  if (excluded !== null || rows.length === 0) return words.published.none;
  const changed = rows.filter(({ outcome }) => outcome.kind === "row" && outcome.changes.length > 0).length;
  const { title } = words.published;
  const count = outcomes.length;
  return {
    title,
    lead: changed > 0 ? words.published.changed(count, changed) : words.published.unchanged(rows.length),
  };
}

export function ReceiptStatus(props: ReceiptStatusProps) {
  const { sheet, outcomes, waiting, excluded } = props;
  const words = receiptWords();
  const { title, lead } = news(props);
  const casePage = `/consultations/${sheet.caseSlug}`;
  const published = sheet.state === "published";
  return (
    <>
      <PageTop kind={words.status.kind(sheet.number)} title={title} lead={lead}>
        {sheet.ended !== null && <Notice title={words.state[sheet.ended]} />}
      </PageTop>
      <Leaf title={words.status.where}>
        <StateSteps sheet={sheet} />
      </Leaf>
      {outcomes.map((item, index) => (
        <OutcomeLeaf key={index} number={index + 1} item={item} />
      ))}
      {waiting > 0 && outcomes.length > 0 && <Notice>{words.status.waiting(waiting)}</Notice>}
      {excluded !== null && (
        <Leaf title={words.status.excluded}>
          <p className="col">{excluded}</p>
        </Leaf>
      )}
      {outcomes.length === 0 && (
        <Leaf title={words.status.sent}>
          <ReceiptFacts sheet={sheet} />
          <div className="mt2">
            <SentBoxes sheet={sheet} />
          </div>
        </Leaf>
      )}
      <Leaf title={words.status.more} className="noprint">
        <p>
          <ButtonLink href={published ? `${casePage}/results` : casePage}>
            {published ? words.status.toResult : words.status.toCase}
          </ButtonLink>
        </p>
        <p className="mt">
          <a href="/receipts">{words.lookUp.again}</a>
        </p>
      </Leaf>
    </>
  );
}
