// Everything else that can be said of one opinion: each its own small form or button.
import type { ReactNode } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { TextArea } from "#app/shared/ui/field.tsx";
import type { BenchView, LetterView, ListItem, OpinionView, PieceView } from "../bench.ts";
import { FillForm, pressing, useDeskPlace } from "./desk-door.tsx";
import { FindRow } from "./find-row.tsx";
import { fillName } from "./press.ts";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="more-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Change() {
  return (
    <Button kind="outline" size="slim">
      {benchWords().more.change}
    </Button>
  );
}

type Of = { view: BenchView; opinion: OpinionView };
const named = (opinion: OpinionView) => ({ opinionId: opinion.id, version: opinion.version });

function Validity({ view, opinion }: Of) {
  const words = benchWords().more;
  return (
    <Part title={words.validity}>
      <FillForm press={{ deeds: [{ kind: "validity", ...named(opinion) }] }}>
        <select name={fillName(0, "validity")} defaultValue={opinion.validity ?? ""} aria-label={words.validity}>
          <option value="">{words.validityNone}</option>
          {view.validities.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>{" "}
        <label>
          {words.reason} <input name={fillName(0, "reason")} maxLength={1000} />
        </label>{" "}
        <Change />
      </FillForm>
    </Part>
  );
}

function Policies({ view, opinion }: Of) {
  const words = benchWords().more;
  return (
    <Part title={words.policy}>
      <FillForm press={{ deeds: [{ kind: "policy", ...named(opinion), furtherIds: [] }] }}>
        <select
          name={fillName(0, "policyId")}
          defaultValue={opinion.policyId ?? ""}
          aria-label={words.policy}
          className="full"
        >
          <option value="">{words.noPolicy}</option>
          {view.policies.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
        <label>
          {words.furtherPolicies} <span className="sub">{words.hold}</span>
          <select
            name={fillName(0, "furtherIds[]")}
            multiple
            size={4}
            className="full"
            defaultValue={[...opinion.furtherPolicyIds]}
          >
            {view.policies.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <Change />
      </FillForm>
    </Part>
  );
}

function FurtherSections({ view, opinion }: Of) {
  const words = benchWords().more;
  return (
    <Part title={words.furtherSections}>
      <FillForm press={{ deeds: [{ kind: "further-sections", ...named(opinion), sectionIds: [] }] }}>
        <p className="sub">{words.hold}</p>
        <select
          name={fillName(0, "sectionIds[]")}
          multiple
          size={5}
          className="full"
          aria-label={words.furtherSections}
          defaultValue={[...opinion.furtherSectionIds]}
        >
          {view.choices.map(
            ({ sectionId, label }) =>
              sectionId !== null &&
              sectionId !== opinion.sectionId && (
                <option key={sectionId} value={sectionId}>
                  {label}
                </option>
              ),
          )}
        </select>
        <Change />
      </FillForm>
    </Part>
  );
}

function Tags({ view, opinion }: Of) {
  const words = benchWords().more;
  if (view.tags.length === 0) return null;
  const groups = [...new Set(view.tags.map(({ group }) => group))];
  return (
    <Part title={words.tags}>
      <FillForm press={{ deeds: [{ kind: "tags", ...named(opinion), tagIds: [] }] }}>
        {groups.map((group) => (
          <fieldset key={group} className="radios">
            <legend className="sub">{group}</legend>
            {view.tags
              .filter((tag) => tag.group === group)
              .map((tag) => (
                <label key={tag.id}>
                  <input
                    type="checkbox"
                    name={fillName(0, "tagIds[]")}
                    value={tag.id}
                    defaultChecked={opinion.tagIds.includes(tag.id)}
                  />
                  {tag.label}
                </label>
              ))}
          </fieldset>
        ))}
        <Change />
      </FillForm>
    </Part>
  );
}

function Summary({ opinion }: { opinion: OpinionView }) {
  const words = benchWords().more;
  return (
    <FillForm press={{ deeds: [{ kind: "summary", ...named(opinion) }] }}>
      <TextArea
        name={fillName(0, "summary")}
        id="more-summary"
        label={words.summary}
        rows={3}
        maxLength={2000}
        defaultValue={opinion.summary ?? ""}
      />
      <Change />
    </FillForm>
  );
}

/** Stretches inside the piece that were set aside, such as masked names: each can be brought back. */
function Inside({ letter, piece }: { letter: LetterView; piece: PieceView }) {
  const words = benchWords();
  if (piece.inside.length === 0) return null;
  return (
    <Part title={words.more.inside}>
      {piece.inside.map(({ id, as, reason }, index) => (
        <p key={id}>
          {index + 1}　{words.setAside[as]}　{reason}{" "}
          <Button
            {...pressing({
              deeds: [
                { kind: "take-back-set-aside", submissionId: letter.id, version: letter.version, setAsideId: id },
              ],
            })}
            kind="outline"
            size="slim"
          >
            {words.more.takeBack}
          </Button>
        </p>
      ))}
    </Part>
  );
}

type MoreProps = {
  view: BenchView;
  letter: LetterView;
  piece: PieceView;
  found: readonly ListItem[] | null;
};

/** Closed at first; rows looked for open it. */
export function MoreAboutPiece({ view, letter, piece, found }: MoreProps) {
  const words = benchWords().more;
  const { epoch } = useDeskPlace();
  const { opinion } = piece;
  return (
    <details className="dec more" open={found !== null || undefined}>
      <summary>{words.title}</summary>
      <FindRow letter={letter} piece={piece} found={found} />
      <Inside letter={letter} piece={piece} />
      {opinion && (
        <div key={`${opinion.id} ${epoch}`}>
          <Validity view={view} opinion={opinion} />
          <Summary opinion={opinion} />
          <Policies view={view} opinion={opinion} />
          <FurtherSections view={view} opinion={opinion} />
          <Tags view={view} opinion={opinion} />
          {opinion.rowCount > 1 && (
            <Button {...pressing({ deeds: [{ kind: "leave-row", ...named(opinion) }] })} kind="outline" size="slim">
              {words.leaveRow}
            </Button>
          )}{" "}
          {!letter.web && (
            <Button {...pressing({ deeds: [{ kind: "drop", ...named(opinion) }] })} kind="outline" size="slim">
              {words.drop}
            </Button>
          )}
        </div>
      )}
    </details>
  );
}
