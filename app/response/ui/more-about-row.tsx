// Everything else that can be done with a row: its words, its division, merging, splitting, another row's answer, further changes of the draft.
import { type ReactNode, useId } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";
import type { BenchView, RevisionView, RowView } from "../bench.ts";
import { FillForm, pressing, useDeskPlace } from "./desk-door.tsx";
import { fillName } from "./press.ts";

type Of = { view: BenchView; row: RowView };
const named = (row: RowView) => ({ groupId: row.id, version: row.version });

function Part({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="more-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Slim({ children }: { children: ReactNode }) {
  return (
    <Button kind="outline" size="slim">
      {children}
    </Button>
  );
}

function Heading({ row }: { row: RowView }) {
  const words = benchWords().more;
  return (
    <Part title={words.headingTitle}>
      <FillForm press={{ deeds: [{ kind: "heading", ...named(row) }] }}>
        <TextField
          name={fillName(0, "heading")}
          id="more-heading"
          label={words.heading}
          maxLength={200}
          defaultValue={row.headingTyped ? row.heading : ""}
          placeholder={row.headingTyped ? undefined : row.heading}
        />
        <TextArea
          name={fillName(0, "summary")}
          id="more-row-summary"
          label={words.summary}
          rows={3}
          maxLength={5000}
          defaultValue={row.summaryTyped ? row.summary : ""}
          placeholder={row.summaryTyped ? undefined : row.summary}
        />
        <Slim>{words.change}</Slim>
      </FillForm>
    </Part>
  );
}

function Division({ view, row }: Of) {
  const words = benchWords().more;
  return (
    <Part title={words.division}>
      <FillForm press={{ deeds: [{ kind: "division", ...named(row) }] }}>
        <select name={fillName(0, "divisionId")} defaultValue={row.divisionId ?? ""} aria-label={words.division}>
          <option value="">{words.noDivision}</option>
          {view.divisions.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>{" "}
        <Slim>{words.change}</Slim>
      </FillForm>
    </Part>
  );
}

/** A choice among the other rows of the case. */
function OtherRow({ view, row, name }: Of & { name: string }) {
  const words = benchWords().more;
  return (
    <select name={name} aria-label={words.selectRow} className="full" required defaultValue="">
      <option value="">{words.selectRow}</option>
      {view.list
        .filter(({ key }) => key !== row.id)
        .map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
    </select>
  );
}

function Merge({ view, row }: Of) {
  const words = benchWords().more;
  return (
    <Part title={words.merge}>
      <FillForm press={{ deeds: [{ kind: "merge-rows", ...named(row) }], next: { pass: "answer" } }}>
        <OtherRow view={view} row={row} name={fillName(0, "intoGroupId")} /> <Slim>{words.mergeButton}</Slim>
      </FillForm>
    </Part>
  );
}

function Split({ row }: { row: RowView }) {
  const words = benchWords().more;
  if (row.members.length < 2) return null;
  return (
    <Part title={words.split}>
      <FillForm press={{ deeds: [{ kind: "split-row", ...named(row), opinionIds: [] }] }}>
        {row.members.map((member) => (
          <label key={member.opinionId} className="tick">
            <input type="checkbox" name={fillName(0, "opinionIds[]")} value={member.opinionId} />
            <span>
              {member.receiptNo} {member.channelLabel}
            </span>
          </label>
        ))}
        <Slim>{words.splitButton}</Slim>
      </FillForm>
    </Part>
  );
}

function AnswerAs({ view, row }: Of) {
  const words = benchWords().more;
  return (
    <Part title={words.answerAs}>
      <FillForm press={{ deeds: [{ kind: "answer-as", ...named(row) }] }}>
        <OtherRow view={view} row={row} name={fillName(0, "sameAsGroupId")} /> <Slim>{words.answerAsButton}</Slim>
      </FillForm>
    </Part>
  );
}

function RevisionForm({ row, revision }: { row: RowView; revision: RevisionView | undefined }) {
  const words = benchWords();
  const id = useId();
  return (
    <FillForm
      press={{
        deeds: [
          {
            kind: "revise",
            ...named(row),
            revisionId: revision?.id ?? null,
            sectionId: revision ? revision.sectionId : row.sectionId,
            before: revision?.before ?? "",
            after: revision?.after ?? "",
          },
        ],
      }}
    >
      <TextArea
        name={fillName(0, "before")}
        id={`${id}before`}
        label={words.answer.before}
        hint={words.answer.beforeTyped}
        rows={2}
        maxLength={20_000}
        defaultValue={revision?.before}
      />
      <TextArea
        name={fillName(0, "after")}
        id={`${id}after`}
        label={words.answer.after}
        rows={2}
        maxLength={20_000}
        defaultValue={revision?.after}
      />
      <TextArea
        name={fillName(0, "reason")}
        id={`${id}reason`}
        label={words.answer.reason}
        rows={2}
        maxLength={2000}
        defaultValue={revision?.reason}
      />
      <Slim>{words.more.change}</Slim>
    </FillForm>
  );
}

const share = (row: RowView, revisionId: string, on: boolean) =>
  pressing({ deeds: [{ kind: "share-revision", ...named(row), revisionId, on }] });

function Revisions({ view, row }: Of) {
  const words = benchWords().more;
  const chosen = view.classes.find(({ id }) => id === row.classId);
  if (chosen && !chosen.requiresRevision) return null;
  return (
    <>
      <Part title={words.moreRevisions}>
        {row.revisions.map((revision) => (
          <details key={revision.id}>
            <summary>{revision.after === "" ? revision.before : revision.after}</summary>
            {revision.sharedWith.length > 0 && (
              <p className="sub">{words.sharedWith(revision.sharedWith.join("、"))}</p>
            )}
            <RevisionForm row={row} revision={revision} />
            <Button {...share(row, revision.id, false)} kind="outline" size="slim">
              {words.unshareRevision}
            </Button>
          </details>
        ))}
        <details>
          <summary>{words.addRevision}</summary>
          <RevisionForm row={row} revision={undefined} />
        </details>
      </Part>
      {row.otherRevisions.length > 0 && (
        <Part title={words.otherRevisions}>
          {row.otherRevisions.map((revision) => (
            <div key={revision.id} className="likely">
              <p>
                {revision.before} → {revision.after}
              </p>
              <Button {...share(row, revision.id, true)} kind="outline" size="slim">
                {words.shareRevision}
              </Button>
            </div>
          ))}
        </Part>
      )}
    </>
  );
}

export function MoreAboutRow({ view, row }: Of) {
  const { can, epoch } = useDeskPlace();
  return (
    <details className="dec more">
      <summary>{benchWords().more.title}</summary>
      <div key={`${row.id} ${epoch}`}>
        {can.sort && <Heading row={row} />}
        {can.sort && <Division view={view} row={row} />}
        {can.answer && <AnswerAs view={view} row={row} />}
        {can.answer && <Revisions view={view} row={row} />}
        {can.sort && <Merge view={view} row={row} />}
        {can.sort && <Split row={row} />}
      </div>
    </details>
  );
}
