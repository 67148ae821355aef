// 募集のあらまし: when, who, what is asked, why, on what ground.
import { closingTime, shortClosingDay, shortOpeningDay } from "#app/city/day-words.ts";
import { Dated } from "#app/city/ui/dated.tsx";
import { consultationWords } from "#app/messages/consultation.ts";
import { closingFields } from "#app/shared/time/closing.ts";
import { daysIncludingBoth, tokyoDay } from "#app/shared/time/tokyo.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { type Fact, Facts } from "#app/shared/ui/facts.tsx";
import { Leaf } from "#app/shared/ui/leaf.tsx";
import type { CaseReading, OtherPeriod } from "../read-case.server.ts";

function Period({ of }: { of: CaseReading }) {
  const words = consultationWords();
  const { opensAt, closesAt } = of.told;
  const first = formatDay(tokyoDay(opensAt), { both: true, weekday: true });
  const last = formatDay(closingFields(closesAt).day, { both: true, weekday: true });
  return (
    <>
      <Dated>{words.period.from(first)}</Dated>
      <br />
      <Dated>{words.period.until(last) + words.period.days(daysIncludingBoth(opensAt, closesAt))}</Dated>
      {(of.phase === "open" || of.phase === "announced") && of.channels.some((channel) => channel.code === "web") && (
        <>
          <br />
          <span className="sub">{words.about.webUntil(closingTime(closesAt))}</span>
        </>
      )}
    </>
  );
}

function OtherPeriods({ rows }: { rows: readonly OtherPeriod[] }) {
  const words = consultationWords().about;
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.place}>
          {row.place}
          {"　"}
          <strong>
            <Dated>
              {[
                row.opensAt === null ? "" : words.otherFrom(shortOpeningDay(row.opensAt)),
                row.closesAt === null ? "" : words.otherUntil(shortClosingDay(row.closesAt)),
              ].join("")}
            </Dated>
          </strong>
        </li>
      ))}
    </ul>
  );
}

function Who({ of }: { of: CaseReading }) {
  const words = consultationWords().about;
  if (of.eligibility.length === 0) return <>{words.anyone}</>;
  return (
    <ul className="dot">
      {of.eligibility.map((one) => (
        <li key={one.code}>
          {one.label}
          {one.extra !== "" && <span className="sub">{words.extra(one.extra)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What must and what may be written, in two sentences. */
function askedSentences(of: CaseReading): string[] {
  const words = consultationWords().asked;
  const items = (wish: "required" | "optional") =>
    (["name", "address", "phone", "mail", "age", "area"] as const)
      .filter((item) => of.identity[item] === wish)
      .map((item) => words[item]);
  const required = [...items("required"), ...(of.eligibility.length > 0 ? [words.eligibility] : [])];
  const optional = items("optional");
  if (required.length + optional.length === 0) return [words.none];
  return [
    ...(required.length > 0 ? [words.required(required.join(words.separator))] : []),
    ...(optional.length > 0 ? [words.optional(optional.join(words.separator))] : []),
  ];
}

export function CaseAbout({ of }: { of: CaseReading }) {
  const words = consultationWords();
  const optional = (label: string, value: string): Fact[] =>
    value.trim() === "" ? [] : [{ label, value: <span className="asis">{value.trim()}</span> }];
  const days = daysIncludingBoth(of.told.opensAt, of.told.closesAt);
  return (
    <Leaf title={words.about.title}>
      <Facts
        rows={[
          { label: words.about.period, value: <Period of={of} /> },
          ...(of.otherPeriods.length > 0
            ? [{ label: words.about.otherPeriods, value: <OtherPeriods rows={of.otherPeriods} /> }]
            : []),
          ...optional(words.about.shortReason(days), of.shortPeriodReason),
          {
            label: words.about.only,
            value:
              of.onlyPlaces === null ? (
                words.about.all
              ) : (
                <>
                  {words.about.onlyThese}
                  <ul className="dot">
                    {of.onlyPlaces.map((place) => (
                      <li key={place}>{place}</li>
                    ))}
                  </ul>
                </>
              ),
          },
          { label: words.about.who, value: <Who of={of} /> },
          {
            label: words.asked.label,
            value: askedSentences(of).map((sentence) => <p key={sentence}>{sentence}</p>),
          },
          ...optional(words.about.why, of.reason),
          ...optional(words.about.basis, of.basis),
        ]}
      />
    </Leaf>
  );
}
