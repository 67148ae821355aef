// The table of an edition in plan order, its filters as links, and the changes of the text on their rows.
import { publicationWords } from "#app/messages/publication.ts";
import { ChangeNote } from "#app/shared/ui/change-note.tsx";
import { DiffText } from "#app/shared/ui/diff-view.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Pager } from "#app/shared/ui/pager.tsx";
import { Together } from "#app/shared/ui/phrased.tsx";
import { type ResultColumn, type ResultGroup, ResultTable } from "#app/shared/ui/result-table.tsx";
import { changeSegments } from "../change-segments.ts";
import type { ShownRow } from "../published-columns.ts";
import { type ResultReading, resultHref, rowsOnPage } from "../result-reading.ts";

type Of = { reading: ResultReading };

function columnsOf({ summary }: ResultReading): ResultColumn[] {
  const words = publicationWords().result.table;
  const people = summary.countColumn === "people";
  return [
    { key: "no", kind: "number", head: words.no },
    { key: "at", kind: "place", head: words.place },
    {
      key: "say",
      kind: "text",
      head: summary.opinionColumn === "verbatim" ? words.opinionVerbatim : words.opinionSummary,
    },
    { key: "count", kind: "count", head: people ? words.people : words.opinions },
    { key: "view", kind: "view", head: words.view },
    ...(summary.byClass.length > 0 ? [{ key: "class", kind: "class", head: summary.classHeading } as const] : []),
  ];
}

/** A place in words; the pages at its end are not torn apart. */
function PlaceText({ children }: { children: string }) {
  const [, place = children, pages] = /^(.*)( \d\S*)$/.exec(children) ?? [];
  return (
    <>
      {place}
      {pages !== undefined && <Together>{pages}</Together>}
    </>
  );
}

function Changes({ changes }: { changes: ShownRow["columns"]["changes"] }) {
  const words = publicationWords().result.table;
  return (
    <>
      {changes.map((change, index) => (
        <div key={index} className="mt">
          <ChangeNote
            title={words.changed}
            count={<PlaceText>{change.place}</PlaceText>}
            reason={change.reason === "" ? undefined : words.reason(change.reason)}
          >
            <p className="asis">
              <DiffText segments={changeSegments(change.before, change.after)} />
            </p>
          </ChangeNote>
        </div>
      ))}
    </>
  );
}

function View({ row, reading }: { row: ShownRow } & Of) {
  const all = publicationWords();
  const { response, sameAsNo, changes } = row.columns;
  // Where the table goes over several pages the row pointed to may stand on another one.
  const onOnePage = reading.summary.rows.all <= rowsOnPage;
  const answer =
    sameAsNo === null ? (
      <p className="asis">{response === "" ? all.result.table.noView : response}</p>
    ) : onOnePage ? (
      <p>
        <a href={`${reading.here}#n${sameAsNo}`}>{all.sameAs(sameAsNo)}</a>
      </p>
    ) : (
      <p>{all.sameAs(sameAsNo)}</p>
    );
  return (
    <>
      {answer}
      <Changes changes={changes} />
    </>
  );
}

function cellsOf(row: ShownRow, reading: ResultReading): ResultGroup["rows"][number]["cells"] {
  const all = publicationWords();
  const { columns, withdrawn, no } = row;
  const { place, count, people, classCode, classLabel, changes } = columns;
  const away = <p className="sub">{withdrawn}</p>;
  const changed = reading.summary.byClass.some((one) => one.code === classCode && one.revised === 1);
  return {
    no,
    at: (
      <>
        {place.section || place.chapter}
        {place.page !== "" && (
          <>
            <br />
            {place.page}
          </>
        )}
      </>
    ),
    say: withdrawn === null ? <div className="kagi asis">{columns.summary}</div> : away,
    count: reading.summary.countColumn === "people" ? all.persons(people) : all.opinions(count),
    view: withdrawn === null ? <View row={row} reading={reading} /> : away,
    class: (
      <strong className={changed || changes.length > 0 ? "tag-new" : undefined}>
        {[classCode, classLabel].join(" ").trim()}
      </strong>
    ),
  };
}

/** Rows under their chapters, in the order they come. */
function groupsOf(reading: ResultReading): ResultGroup[] {
  const groups: { head: string; rows: ResultGroup["rows"][number][] }[] = [];
  for (const row of reading.rows) {
    const head = row.columns.place.chapter;
    const last = groups.at(-1);
    const shown = { id: `n${row.no}`, cells: cellsOf(row, reading) };
    if (last?.head === head) last.rows.push(shown);
    else groups.push({ head, rows: [shown] });
  }
  return groups;
}

function Filters({ reading }: Of) {
  const words = publicationWords().result.filter;
  const { summary, filter } = reading;
  const { byChapter, byClass } = summary;
  if (byChapter.length < 2 && byClass.length < 2) return null;
  const chosen = [
    filter.chapter === null ? "" : (byChapter[filter.chapter - 1]?.chapter ?? ""),
    byClass
      .filter((one) => one.code === filter.classCode)
      .map((one) => [one.code, one.label].join(" ").trim())
      .join(""),
  ].filter((part) => part !== "");
  return (
    <div className="noprint mt">
      {chosen.length > 0 && (
        <p className="col">
          {words.chosen(publicationWords().list(chosen))}{" "}
          <a href={resultHref(reading, { chapter: null, classCode: null })}>{words.clear}</a>
        </p>
      )}
      <details>
        <summary>{words.summary}</summary>
        <p className="h4 mt">{words.byChapter}</p>
        <ItemLinks
          plain
          items={byChapter.map((one, index) => ({
            title: words.choice(one.chapter, one.opinions),
            href: resultHref(reading, { chapter: index + 1 }),
          }))}
        />
        {byClass.length > 0 && (
          <>
            <p className="h4 mt">{words.byClass(summary.classHeading)}</p>
            <ItemLinks
              plain
              items={byClass
                .filter((one) => one.opinions > 0)
                .map((one) => ({
                  title: words.choice([one.code, one.label].join(" ").trim(), one.opinions),
                  href: resultHref(reading, { classCode: one.code }),
                }))}
            />
          </>
        )}
      </details>
    </div>
  );
}

/** 意見と市の考え方. */
export function ResultRows({ reading }: Of) {
  const words = publicationWords().result.table;
  const { summary, rows, after, next } = reading;
  if (summary.rows.all === 0) return null;
  return (
    <section id="table">
      <Leaf title={words.title}>
        <p className="col">
          {words.lead}
          {summary.opinionColumn === "verbatim" ? words.verbatim : words.summary}
        </p>
        <Filters reading={reading} />
      </Leaf>
      {rows.length === 0 ? (
        <p className="col">{words.empty}</p>
      ) : (
        <ResultTable label={words.title} columns={columnsOf(reading)} groups={groupsOf(reading)} />
      )}
      <Pager
        first={after > 0 ? resultHref(reading, {}) : undefined}
        next={next === null ? undefined : resultHref(reading, { after: next })}
      />
    </section>
  );
}
