// The desk with nothing on it: no letter has come, or no row is there yet.
import { benchWords } from "#app/messages/bench.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { DeskBench, Doc } from "#app/shared/ui/desk-bench.tsx";
import type { BenchView } from "../bench.ts";
import { toAddress, useDeskPlace } from "./desk-door.tsx";
import { DeskLeft } from "./desk-left.tsx";

export function EmptyPanes({ view }: { view: BenchView }) {
  const words = benchWords();
  const place = useDeskPlace();
  const reading = view.pass === "read";
  return (
    <DeskBench
      left={<DeskLeft view={view} current={undefined} />}
      middle={
        <Doc title={reading ? words.letter.none : words.answer.none}>
          <p>{reading ? words.letter.noneLead : words.answer.noneLead}</p>
          {!reading && (
            <p>
              <ButtonLink kind="outline" href={toAddress(place, { pass: "read" })}>
                {words.answer.toReading}
              </ButtonLink>
            </p>
          )}
        </Doc>
      }
      right={null}
    />
  );
}
