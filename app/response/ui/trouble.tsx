// Says why a press was refused, above what is there now, with what was typed and is in no field any more.
import { benchWords } from "#app/messages/bench.ts";
import { Notice } from "#app/shared/ui/notice.tsx";
import type { Refused } from "./desk-pass.tsx";

/** The status line has read the sentence out already, so this one is silent. */
export function Trouble({ refused }: { refused: Refused | null }) {
  if (refused === null) return null;
  const words = benchWords().trouble;
  return (
    <Notice tone="warn" title={words.refused}>
      <p>{refused.sentence}</p>
      {refused.texts.length > 0 && <p>{words.typedHint}</p>}
      {refused.texts.map((text, index) => (
        <textarea key={index} className="full" aria-label={words.typed} rows={3} readOnly defaultValue={text} />
      ))}
    </Notice>
  );
}
