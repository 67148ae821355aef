// The blocks of a policy's sheet: the voices with what became of each, and where it stands in the drafts.
import { Dated } from "#app/city/ui/dated.tsx";
import { headingOf } from "#app/draft/section-place.ts";
import { sectionPath } from "#app/draft/section-shown.ts";
import { policyWords } from "#app/messages/policy.ts";
import { publicationWords } from "#app/messages/publication.ts";
import { policyPath } from "#app/policy/policy-path.ts";
import { tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { GoLink } from "#app/shared/ui/button.tsx";
import { DiffView } from "#app/shared/ui/diff-view.tsx";
import { ItemLinks } from "#app/shared/ui/item-links.tsx";
import { Kagi } from "#app/shared/ui/kagi.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import { Tag } from "#app/shared/ui/tag.tsx";
import { Thread, type ThreadStep } from "#app/shared/ui/thread-line.tsx";
import type { PolicySheet } from "../policy-sheet.server.ts";

type Row = PolicySheet["cases"][number]["rows"][number];

const bothDay = (instant: string): string => formatDay(tokyoDay(instant), { both: true });

function viewStep(row: Row): ThreadStep {
  const words = policyWords();
  const classed = words.classed(row.classCode, row.classLabel);
  const shared = row.response === "" && row.sameAsNo !== null ? publicationWords().sameAs(row.sameAsNo) : row.response;
  return {
    step: words.step.view,
    state: "did",
    children: (
      <>
        {classed !== "" && (
          <p>
            <Tag>{classed}</Tag>
          </p>
        )}
        <p className="asis col">{shared}</p>
      </>
    ),
  };
}

function changeStep(row: Row): ThreadStep {
  return {
    step: policyWords().step.change,
    state: "new",
    children: row.changes.map((change, index) => (
      <div key={index} className={index > 0 ? "mt2" : undefined}>
        <p className="sub">{change.place}</p>
        <DiffView
          before={change.before === "" ? null : change.before}
          after={change.after === "" ? null : change.after}
        />
        {change.reason !== "" && <p className="sub mt">{change.reason}</p>}
      </div>
    )),
  };
}

function Voice({ row }: { row: Row }) {
  const words = policyWords();
  const published = publicationWords();
  if (row.withdrawn !== null) {
    return (
      <p className="box mt2">
        {published.row(row.no)}　{row.withdrawn}
      </p>
    );
  }
  const counted =
    row.counted.people === undefined ? published.opinions(row.counted.count) : published.persons(row.counted.people);
  return (
    <Thread
      className="mt2"
      steps={[
        {
          step: words.step.voice,
          state: "did",
          children: (
            <Kagi asWritten source={words.heard.source(published.row(row.no), counted)}>
              {row.summary}
            </Kagi>
          ),
        },
        viewStep(row),
        ...(row.changes.length > 0 ? [changeStep(row)] : []),
      ]}
    />
  );
}

export function PolicyLeaves({ plan, policy }: { plan: string; policy: PolicySheet }) {
  const words = policyWords();
  return (
    <>
      {policy.children.length > 0 && (
        <Leaf title={words.children}>
          <ItemLinks
            plain
            items={policy.children.map((one) => ({
              title: `${one.code}　${one.title}`,
              href: policyPath(plan, one.code),
            }))}
          />
        </Leaf>
      )}
      {policy.cases.length === 0 && (
        <Leaf title={words.heard.title}>
          <p className="col">{words.heard.none}</p>
        </Leaf>
      )}
      {policy.cases.map((one) => (
        <Leaf key={one.slug} title={words.heard.title}>
          <h3>{one.title}</h3>
          <p className="sub">
            <Dated>{words.heard.publishedOn(bothDay(one.publishedAt))}</Dated>
          </p>
          {one.rows.map((row) => (
            <Voice key={row.no} row={row} />
          ))}
          {policy.more && <p className="mt2">{words.heard.first(policy.rowsShown)}</p>}
          <p className="mt2">
            <GoLink href={`/consultations/${one.slug}/results`}>{words.heard.all}</GoLink>
          </p>
        </Leaf>
      ))}
      {policy.sections.length > 0 && (
        <Leaf title={words.drafts.title}>
          <ItemLinks
            plain
            items={policy.sections.map((section) => ({
              title: `${section.draft.title}　${headingOf(section)}`,
              href: sectionPath({ plan: { slug: plan }, slug: section.draft.slug }, section.key),
            }))}
          />
        </Leaf>
      )}
    </>
  );
}
