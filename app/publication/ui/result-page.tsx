// The page of a result: the news, the counts, the table, and what belongs to it; the same published and in preview.
import { Dated } from "#app/city/ui/dated.tsx";
import { erratumSentence } from "#app/draft/ui/erratum-note.tsx";
import { sizeLabel } from "#app/file/file-label.ts";
import { fileWords } from "#app/messages/file.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay, formatInstant } from "#app/shared/time/wareki.ts";
import { ButtonLink, GoLink } from "#app/shared/ui/button.tsx";
import { type Fact, Facts } from "#app/shared/ui/facts.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";
import { PageTop } from "#app/shared/ui/page-top.tsx";
import type { EditionLine, ResultReading } from "../result-reading.ts";
import { periodText } from "../result-text.ts";
import { ResultArrived, ResultConclusion } from "./result-figures.tsx";
import { ResultRows } from "./result-rows.tsx";

type Of = { reading: ResultReading };

const day = (instant: string): string => formatDay(tokyoDay(instant), { both: true, weekday: true });

/** The headline: what changed, or that everything was answered, or that nobody wrote. */
function headline({ summary }: ResultReading): string {
  const { news } = publicationWords().result;
  const { opinions, revisions, stage } = summary;
  if (opinions.received === 0) return news.none;
  if (opinions.inRows === 0) return news.noneShown;
  return revisions > 0 ? news.changed(stage, revisions) : news.answered;
}

function lead({ summary, caseTitle }: ResultReading): string {
  const words = publicationWords().result;
  if (summary.opinions.inRows === 0) return words.leadNone(caseTitle);
  return summary.covers.all === 1 ? words.lead(caseTitle) : words.leadPartly(caseTitle);
}

const editionHref = ({ caseSlug }: ResultReading, edition: number): string =>
  `/consultations/${caseSlug}/results/${edition}`;

function Top({ reading }: Of) {
  const all = publicationWords();
  const words = all.result;
  const own = all.edition(reading.edition);
  const newest = reading.editions[0]?.edition ?? 0;
  return (
    <PageTop
      kind={
        <Dated>
          {reading.publishedAt === null ? words.kindPreview(own) : words.kind(own, day(reading.publishedAt))}
        </Dated>
      }
      title={headline(reading)}
      lead={lead(reading)}
    >
      {reading.publishedAt !== null && reading.edition < newest && (
        <Notice
          tone="warn"
          title={words.newer(all.edition(newest))}
          action={
            <GoLink href={`/consultations/${reading.caseSlug}/results`}>{words.seeNewer(all.edition(newest))}</GoLink>
          }
        />
      )}
      {reading.correction !== "" && (
        <Notice title={words.corrects(own)}>
          <p className="asis">{reading.correction}</p>
        </Notice>
      )}
      {reading.summary.rows.all > 0 && (
        <p className="mt2">
          <ButtonLink href="#table">{words.readTable}</ButtonLink>
        </p>
      )}
    </PageTop>
  );
}

function Errata({ reading }: Of) {
  const words = publicationWords().result.errata;
  if (reading.errata.length === 0) return null;
  return (
    <Leaf title={words.title}>
      <Facts
        rows={reading.errata.map((one) => ({
          label: <Dated>{words.at(day(one.publishedAt), one.place ?? "")}</Dated>,
          value: erratumSentence(one),
        }))}
      />
    </Leaf>
  );
}

function EditionList({ reading, editions }: Of & { editions: readonly EditionLine[] }) {
  const all = publicationWords();
  const words = all.result.about;
  const label = ({ edition, publishedAt, correction }: EditionLine) =>
    correction === ""
      ? words.plain(all.edition(edition), day(publishedAt))
      : words.correction(all.edition(edition), day(publishedAt), correction);
  return (
    <ul className="dot">
      {editions.map((one) => (
        <li key={one.edition}>
          {one.edition === reading.edition && reading.publishedAt !== null ? (
            <Dated>{label(one)}</Dated>
          ) : (
            <a href={editionHref(reading, one.edition)}>
              <Dated>{label(one)}</Dated>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function About({ reading }: Of) {
  const words = publicationWords().result.about;
  const { covers } = reading.summary;
  const facts: Fact[] = [
    { label: words.period, value: <Dated>{periodText(reading.summary.period)}</Dated> },
    {
      label: words.draft,
      value: <a href={`/plans/${reading.plan.slug}/drafts/${reading.draft.slug}`}>{reading.draft.title}</a>,
    },
    ...(covers.all === 1
      ? []
      : [
          {
            label: words.covers,
            value: (
              <ul className="dot">
                {covers.sections.map(({ id, place }) => (
                  <li key={id}>{place}</li>
                ))}
              </ul>
            ),
          },
        ]),
    ...(reading.publishedAt === null
      ? []
      : [
          {
            label: words.published,
            value: <Dated>{formatInstant(reading.publishedAt, { both: true, weekday: true })}</Dated>,
          },
        ]),
    ...(reading.editions.length > 1 || (reading.publishedAt === null && reading.editions.length > 0)
      ? [{ label: words.editions, value: <EditionList reading={reading} editions={reading.editions} /> }]
      : []),
  ];
  return (
    <Leaf title={words.title} className="mt3">
      <Facts rows={facts} />
      <p className="mt noprint">
        <GoLink href={`/consultations/${reading.caseSlug}`}>{words.toCase}</GoLink>
      </p>
    </Leaf>
  );
}

function Files({ reading }: Of) {
  const words = publicationWords().result.files;
  if (reading.files === null) return null;
  const folder = `${editionHref(reading, reading.edition)}/download`;
  return (
    <Leaf title={words.title} className="noprint">
      <ItemLinks
        plain
        items={[
          ...reading.files.map(({ format, bytes }) => ({
            title: `${words[format]}${fileWords().label(words.kind[format], sizeLabel(bytes))}`,
            href: `${folder}/${format}`,
          })),
          { title: words.schema, href: `${folder}/schema` },
        ]}
      />
    </Leaf>
  );
}

/** Everything between the head and the foot of the page. */
export function ResultPage({ reading }: Of) {
  return (
    <>
      <Top reading={reading} />
      <ResultArrived summary={reading.summary} />
      <ResultConclusion summary={reading.summary} />
      <ResultRows reading={reading} />
      <Errata reading={reading} />
      <About reading={reading} />
      <Files reading={reading} />
    </>
  );
}
