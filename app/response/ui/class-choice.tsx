// The classes of the case as radios: a digit or a press chooses, and the caret goes to 市の考え方.
import { useRef } from "react";
import { benchWords } from "#app/messages/bench.ts";
import { graphemeLength } from "#app/shared/text/grapheme.ts";
import { Decision } from "#app/shared/ui/decision.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import type { BenchView } from "../bench.ts";
import { fillName } from "./press.ts";

type ClassChoiceProps = {
  /** The city's own word: 反映区分. */
  heading: string;
  classes: BenchView["classes"];
  chosen: string;
  form: string;
  onChoose(classId: string): void;
  /** Chosen by pointing: one goes on to the text. */
  onTaken(): void;
};

export function ClassChoice({ heading, classes, chosen, form, onChoose, onTaken }: ClassChoiceProps) {
  const words = benchWords().answer;
  const pointed = useRef(false);
  if (classes.length === 0) return null;
  return (
    <Decision title={heading || words.heading}>
      <div className="opts two" role="radiogroup" aria-label={heading || words.heading}>
        {classes.map((one, index) => (
          <label
            key={one.id}
            className="opt class-opt"
            title={one.meaning === "" ? undefined : one.meaning}
            onPointerUp={() => {
              pointed.current = true;
            }}
          >
            <input
              type="radio"
              className="vh"
              form={form}
              name={fillName(0, "classId")}
              value={one.id}
              defaultChecked={one.id === chosen}
              data-command={index < 9 ? `class-${index + 1}` : undefined}
              onChange={() => onChoose(one.id)}
              onClick={() => {
                // The arrows of a radio group click too: only pointing goes on to the text.
                if (pointed.current) onTaken();
                pointed.current = false;
              }}
            />
            {index < 9 ? <KeyCap keys={String(index + 1)} silent /> : <span />}
            <span>
              {graphemeLength(one.code) === 1 && <span className="sym">{one.code}</span>}
              {one.label}
              <span className="tick-sign" aria-hidden="true">
                {"　✓"}
              </span>
            </span>
          </label>
        ))}
      </div>
    </Decision>
  );
}
