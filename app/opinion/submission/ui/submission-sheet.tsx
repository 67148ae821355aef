// One submission on the desk: its text and opinions, and beside them what is known and decided of it.
import { inboxWords } from "#app/messages/inbox.ts";
import { formatDay, formatInstant } from "#app/shared/time/wareki.ts";
import { Button, ButtonLink } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { Facts } from "#app/shared/ui/facts.tsx";
import { type Option, Select, TextArea } from "#app/shared/ui/field.tsx";
import { Notice } from "#app/shared/ui/notice.tsx";

export type SubmissionFacts = {
  readonly receiptNo: string;
  readonly version: number;
  readonly arrivedAt: string;
  readonly receivedOn: string | null;
  readonly postmarkOn: string | null;
  readonly late: boolean;
  readonly personKind: "person" | "organisation";
  readonly eligibility: string;
  readonly ageBand: string;
  readonly area: string;
  readonly enteredBy: string | null;
  readonly validity: string | null;
  readonly proposedValidity: string;
  readonly proposedReason: string;
  readonly validityReason: string;
  readonly validities: readonly Option[];
  readonly text: string;
  readonly opinions: readonly {
    readonly id: string;
    readonly ordinal: number;
    readonly excerpt: string;
    readonly place: string;
  }[];
};

export function SubmissionText({ submission }: { submission: SubmissionFacts }) {
  const words = inboxWords().one;
  return (
    <>
      <Card title={words.text}>
        <p className="asis" dir="auto">
          {submission.text}
        </p>
      </Card>
      <Card title={words.opinions}>
        {submission.opinions.length === 0 ? (
          <p>{words.noOpinions}</p>
        ) : (
          <ol className="stack">
            {submission.opinions.map((opinion) => (
              <li key={opinion.id}>
                <p className="sub">{opinion.place}</p>
                <p className="asis">{opinion.excerpt}</p>
              </li>
            ))}
          </ol>
        )}
      </Card>
    </>
  );
}

type SubmissionAsideProps = {
  submission: SubmissionFacts;
  here: string;
  /** Shown once, right after it was made. */
  newKey: string | null;
  errors: Readonly<Record<string, string>>;
};

export function SubmissionAside({ submission, here, newKey, errors }: SubmissionAsideProps) {
  const all = inboxWords();
  const words = all.one;
  const facts: { label: string; value: string }[] = [
    { label: words.arrived, value: formatInstant(submission.arrivedAt) },
    ...(submission.receivedOn
      ? [{ label: all.paper.receivedOn, value: formatDay(submission.receivedOn, { weekday: true }) }]
      : []),
    ...(submission.postmarkOn
      ? [{ label: all.paper.postmarkOn, value: formatDay(submission.postmarkOn, { weekday: true }) }]
      : []),
    {
      label: words.about,
      value: [
        submission.personKind === "organisation" ? all.organisation : all.paper.person,
        submission.eligibility,
        submission.ageBand,
        submission.area,
        submission.late ? words.period.late : words.period.inside,
      ]
        .filter(Boolean)
        .join("・"),
    },
    ...(submission.enteredBy ? [{ label: words.enteredBy, value: submission.enteredBy }] : []),
  ];
  return (
    <>
      <Card title={words.about}>
        <Facts rows={facts} />
      </Card>
      <Card title={all.columns.validity}>
        <form method="post">
          <input type="hidden" name="intent" value="judge" />
          <input type="hidden" name="version" value={submission.version} />
          <Select
            name="validity"
            label={words.confirm}
            error={errors.validity}
            options={submission.validities}
            defaultValue={submission.validity ?? submission.proposedValidity}
          />
          <TextArea
            name="reason"
            label={words.reason}
            error={errors.reason}
            rows={2}
            defaultValue={submission.validity === null ? submission.proposedReason : submission.validityReason}
          />
          <FormEnd>
            <Button kind="outline">{words.save}</Button>
          </FormEnd>
        </form>
      </Card>
      <Card title={words.person}>
        <p className="sub">{words.openNote}</p>
        <ButtonLink kind="outline" href={`${here}/person`}>
          {words.openPerson}
        </ButtonLink>
      </Card>
      <Card title={words.newKey}>
        {newKey !== null && (
          <Notice tone="done" live title={words.newKeyShown}>
            <p className="code-small num">
              {submission.receiptNo}　{newKey}
            </p>
          </Notice>
        )}
        <p className="sub">{words.newKeyNote}</p>
        <form method="post">
          <input type="hidden" name="intent" value="renew-key" />
          <Button kind="outline">{words.newKey}</Button>
        </form>
      </Card>
    </>
  );
}
