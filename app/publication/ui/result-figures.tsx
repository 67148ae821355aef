// What came in and what the city concluded: the counts of an edition, and how they add up.
import { publicationWords } from "#app/messages/publication.ts";
import { DataTable } from "#app/shared/ui/data-table.tsx";
import { type Figure, Figures } from "#app/shared/ui/figures.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { ShareBar } from "#app/shared/ui/share-bar.tsx";
import type { PublicationSummary } from "../publication-summary.schema.ts";
import { shareText } from "../result-text.ts";

type Of = { summary: PublicationSummary };

function figures({ submitters, submissions, opinions, revisedOpinions }: PublicationSummary): Figure[] {
  const words = publicationWords().result.arrived;
  const { persons, organisations } = submitters;
  const who =
    organisations === 0
      ? { value: persons, unit: words.unitPersons }
      : persons === 0
        ? { value: organisations, unit: words.unitOrganisations }
        : { value: persons, unit: words.unitBoth(organisations) };
  return [
    { label: words.who, ...who },
    { label: words.letters, value: submissions.received, unit: words.unitLetters },
    { label: words.opinions, value: opinions.received, unit: words.unitOpinions },
    { label: words.revised, value: revisedOpinions, unit: words.unitOpinions },
  ];
}

function howMany({ opinions, rows }: PublicationSummary): string {
  const words = publicationWords().result.arrived;
  const away = opinions.received - opinions.inRows;
  if (opinions.received === 0) return words.none;
  if (opinions.inRows === 0) return words.nothing(opinions.received);
  return away === 0
    ? words.all(opinions.received, rows.all)
    : words.rest(opinions.received, away, opinions.inRows, rows.all);
}

/** What is not counted and why: submissions and opinions of one kind on one line. */
function Away({ summary: { submissions, opinions } }: Of) {
  const all = publicationWords();
  const codes = [...new Set([...submissions.excluded, ...opinions.excluded].map((one) => one.code))];
  if (codes.length === 0) return null;
  return (
    <ul className="dot col mt">
      {codes.map((code) => {
        const letters = submissions.excluded.find((one) => one.code === code);
        const said = opinions.excluded.find((one) => one.code === code);
        const counts = [letters && all.letters(letters.count), said && all.opinions(said.count)].filter(Boolean);
        return (
          <li key={code}>
            <strong>
              {(letters ?? said)?.label}　{counts.join(all.separator)}
            </strong>
            {`　${(letters ?? said)?.reason ?? ""}`}
          </li>
        );
      })}
    </ul>
  );
}

/** Received, valid, left out, opinions, rows: the parts add up. */
function LedgerTable({ summary }: Of) {
  const all = publicationWords();
  const words = all.result.ledger;
  const { submissions, opinions, rows } = summary;
  return (
    <DataTable
      caption={words.caption}
      columns={[{ head: words.head }, { head: words.count, number: true }]}
      rows={[
        [words.received, all.letters(submissions.received)],
        [words.valid, all.letters(submissions.valid)],
        ...submissions.excluded.map(({ label, count }) => [words.away(label), all.letters(count)]),
        [words.opinions, all.opinions(opinions.received)],
        [words.inRows, all.opinions(opinions.inRows)],
        ...opinions.excluded.map(({ label, count }) => [words.away(label), all.opinions(count)]),
        [words.rows, rows.all],
        [words.ofOne, words.sharedCount(rows.ofOne, rows.ofOne)],
        [words.shared, words.sharedCount(rows.shared, rows.sharedOpinions)],
        ...(rows.uncounted > 0 ? [[words.uncounted, rows.uncounted]] : []),
      ]}
    />
  );
}

function Details({ summary }: Of) {
  const all = publicationWords();
  const { byChannel, byChapter, ledger: _, arrived } = all.result;
  const { submissions, opinions, rows } = summary;
  return (
    <details className="mt">
      <summary>{arrived.details}</summary>
      <div className="mt">
        <DataTable
          caption={byChannel.caption}
          columns={[
            { head: byChannel.head },
            { head: byChannel.letters, number: true },
            { head: byChannel.opinions, number: true },
          ]}
          rows={summary.byChannel.map((one) => [one.label, one.submissions, all.opinions(one.opinions)])}
          foot={[byChannel.sum, submissions.received, all.opinions(opinions.received)]}
        />
        {summary.byChapter.length > 0 && (
          <DataTable
            caption={byChapter.caption}
            columns={[
              { head: byChapter.head },
              { head: byChapter.rows, number: true },
              { head: byChapter.opinions, number: true },
            ]}
            rows={summary.byChapter.map((one) => [one.chapter, one.rows, all.opinions(one.opinions)])}
            foot={[byChapter.sum, rows.all, all.opinions(opinions.inRows)]}
          />
        )}
        <LedgerTable summary={summary} />
      </div>
    </details>
  );
}

/** 届いた意見. */
export function ResultArrived({ summary }: Of) {
  const words = publicationWords().result.arrived;
  return (
    <Leaf title={words.title}>
      {summary.submissions.received > 0 && <Figures items={figures(summary)} />}
      <p className="col mt">{howMany(summary)}</p>
      <Away summary={summary} />
      {summary.submissions.received > 0 && (
        <>
          <p className="sub mt">{words.onePerLetter}</p>
          <Details summary={summary} />
        </>
      )}
    </Leaf>
  );
}

function ClassTable({ summary }: Of) {
  const all = publicationWords();
  const words = all.result.conclusion;
  const { byClass, classHeading, opinions } = summary;
  const most = Math.max(1, ...byClass.map((one) => one.opinions));
  const shares = byClass.reduce((sum, one) => sum + one.permille, 0);
  return (
    <>
      <DataTable
        caption={words.caption(classHeading)}
        columns={[{ head: classHeading }, { head: words.count, number: true }, { head: words.share, number: true }]}
        rows={byClass.map((one) => [
          <>
            {one.code !== "" && <strong>{one.code}　</strong>}
            {one.label}
            {one.meaning !== "" && <span className="sub">（{one.meaning}）</span>}
            {one.opinions > 0 && <ShareBar share={one.opinions / most} changed={one.revised === 1} />}
          </>,
          all.opinions(one.opinions),
          shareText(one.permille),
        ])}
        foot={[words.sum, all.opinions(opinions.inRows), shareText(shares)]}
      />
      {shares !== 1000 && opinions.inRows > 0 && <p className="sub mt">{words.rounded}</p>}
    </>
  );
}

/** 市の結論: by class with shares, or how many places changed where the city answers without classes. */
export function ResultConclusion({ summary }: Of) {
  const words = publicationWords().result.conclusion;
  const { opinions, byClass, revisedOpinions: revised, revisions } = summary;
  if (opinions.inRows === 0) return null;
  const tenths = Math.floor((2000 * revised + opinions.inRows) / (2 * opinions.inRows));
  const lead =
    revised === 0 ? words.leadNone(opinions.inRows) : words.lead(opinions.inRows, revised, shareText(tenths));
  return (
    <Leaf title={words.title}>
      <p className="col">{byClass.length === 0 ? words.noClasses(revisions) : lead}</p>
      {byClass.length > 0 && (
        <div className="mt2">
          <ClassTable summary={summary} />
        </div>
      )}
      <p className="sub mt">{words.notByNumber}</p>
    </Leaf>
  );
}
