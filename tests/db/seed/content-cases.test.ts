// What holds for submissions, places and rows in all three cases of the demo: quotations are found, places exist.
import { describe, expect, test } from "vitest";
import { needsNobody } from "#app/opinion/cut/spans.ts";
import type { LetterContent, PersonContent } from "#db/seed/content/shape.ts";
import { faultsIn, lettersOf, membersOf, occurrences, opinionsOf } from "#tests/db/seed/read-content.ts";

const piecesOf = ({ opinions, asides }: LetterContent): string[] => [
  ...opinions.flatMap(({ spans }) => spans),
  ...asides.map(({ text }) => text),
];

/** What neither an opinion nor a piece set aside covers. */
function uncovered(letter: LetterContent): string {
  const covered = new Set<number>();
  for (const piece of piecesOf(letter)) {
    const from = letter.text.indexOf(piece);
    for (let at = from; at < from + piece.length; at++) covered.add(at);
  }
  return letter.text.split("").reduce((rest, unit, at) => (covered.has(at) ? rest : rest + unit), "");
}

describe("what was handed in", () => {
  test("finds every stretch of an opinion and every piece set aside exactly once in its letter", () => {
    expect(
      faultsIn((one) =>
        lettersOf(one).flatMap((letter) => piecesOf(letter).filter((piece) => occurrences(letter.text, piece) !== 1)),
      ),
    ).toEqual([]);
  });

  test("leaves nothing of a letter uncovered but blanks and punctuation", () => {
    expect(
      faultsIn((one) =>
        lettersOf(one)
          .map(uncovered)
          .filter((rest) => !needsNobody(rest)),
      ),
    ).toEqual([]);
  });

  test("has either boxes or a letter in each submission, and paper dates for all but the web", () => {
    expect(
      faultsIn((one) =>
        one.submissions
          .filter(({ channel, boxes, letter, paper }) =>
            channel === "web"
              ? boxes === null || letter !== null || paper !== null
              : boxes !== null || letter === null || paper === null,
          )
          .map(({ key }) => key),
      ),
    ).toEqual([]);
  });

  test("lets no letter show its writer's name, number or mail address outside what is masked", () => {
    const own = (person: PersonContent) => [
      ...(person.kind === "person" ? [person.name] : [person.contactName, person.representative.replace(/^\S+ /, "")]),
      ...[person.phone, person.mail].flatMap((value) => value ?? []),
    ];
    expect(
      faultsIn((one) =>
        one.submissions.flatMap(({ letter, person }) => {
          if (!letter) return [];
          const masked = letter.asides.filter(({ kind }) => kind === "personal");
          const rest = masked.reduce((text, aside) => text.replace(aside.text, ""), letter.text);
          return own(person).filter((value) => rest.includes(value));
        }),
      ),
    ).toEqual([]);
  });

  test("lists submissions in order of arrival, numbered from 0001", () => {
    expect(
      faultsIn(({ submissions }) => {
        const arrivals = submissions.map(({ arrived }) => `${900 - arrived.daysBeforeClosing} ${arrived.time}`);
        const keys = submissions.map((_, index) => String(index + 1).padStart(4, "0"));
        return submissions
          .filter(({ key }, at) => key !== keys[at] || (arrivals[at] ?? "") < (arrivals[at - 1] ?? ""))
          .map(({ key }) => key);
      }),
    ).toEqual([]);
  });

  test("receives everything valid in time by arrival, or by postmark where the channel says so", () => {
    expect(
      faultsIn(({ consultation: { opensOn, closesOn, rules }, submissions }) => {
        const byPostmark = rules.channels.filter(({ closing }) => closing === "postmark").map(({ code }) => code);
        return submissions
          .filter(({ channel, arrived, paper, validity }) => {
            const day = byPostmark.includes(channel) ? paper?.postmarkDaysBeforeClosing : arrived.daysBeforeClosing;
            const inTime = typeof day === "number" && day >= 0 && day <= closesOn - opensOn;
            return inTime === (validity === "late");
          })
          .map(({ key }) => key);
      }),
    ).toEqual([]);
  });
});

describe("places", () => {
  test("refer only to sections of the draft that hold text", () => {
    expect(
      faultsIn((one, { sections }) => {
        const leaves = sections.filter(({ number }) => !sections.some(({ parent }) => parent === number));
        const numbers = ["whole", ...leaves.map(({ number }) => number)];
        return [
          ...opinionsOf(one).map(({ section }) => section),
          ...one.rows.map(({ section }) => section),
          ...one.consultation.sectionPeriods.map(({ section }) => section),
          ...one.rows.flatMap(({ answer }) => answer?.revision?.section ?? []),
        ].filter((section) => !numbers.includes(section));
      }),
    ).toEqual([]);
  });

  test("put each box where its writer said, by section or by the page typed", () => {
    expect(
      faultsIn((one, { sections }) =>
        one.submissions
          .flatMap(({ boxes }) => boxes ?? [])
          .filter(({ place, section }) => {
            if (place.kind === "whole") return section !== "whole";
            if (place.kind === "section") return section !== place.number;
            const page = Number(/\d+/.exec(place.text)?.[0]);
            const pages = sections.find(({ number }) => number === section)?.pages;
            return !pages || page < pages.from || page > pages.to;
          })
          .map(({ text }) => text),
      ),
    ).toEqual([]);
  });
});

describe("rows", () => {
  test("stand in plan order, each filled, once, and at the section of its opinions", () => {
    expect(
      faultsIn((one, { sections }) => {
        const order = ["whole", ...sections.map(({ number }) => number)];
        return one.rows
          .filter(({ key, section }, at) => {
            const members = membersOf(one, key);
            const before = one.rows[at - 1];
            return (
              members.length === 0 ||
              members.some((member) => member.section !== section) ||
              one.rows.findIndex((row) => row.key === key) !== at ||
              (before !== undefined && order.indexOf(before.section) > order.indexOf(section))
            );
          })
          .map(({ key }) => key);
      }),
    ).toEqual([]);
  });

  test("take every opinion that is not left out, once rows are made", () => {
    expect(
      faultsIn((one) => {
        const keys = one.rows.map(({ key }) => key);
        return opinionsOf(one)
          .filter(({ row, excluded }) =>
            row === null ? excluded === null : excluded !== null || (keys.length > 0 && !keys.includes(row)),
          )
          .map(({ submission, row }) => `${submission.key} ${row}`);
      }),
    ).toEqual([]);
  });

  test("have a heading and a summary of their own where opinions share them", () => {
    expect(
      faultsIn((one) =>
        one.rows
          .filter(({ key, heading, summary }) => membersOf(one, key).length > 1 && !(heading && summary))
          .map(({ key }) => key),
      ),
    ).toEqual([]);
  });
});
