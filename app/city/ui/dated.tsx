// A sentence with dates in it: days, times of day and what stands in brackets are kept on one line each.
import { Together } from "#app/shared/ui/phrased.tsx";
import { datedParts } from "../day-words.ts";

/** Shows the text; its short pieces are never torn apart at the end of a line. */
export function Dated({ children }: { children: string }) {
  return (
    <>{datedParts(children).map((part, index) => (index % 2 === 1 ? <Together key={index}>{part}</Together> : part))}</>
  );
}
