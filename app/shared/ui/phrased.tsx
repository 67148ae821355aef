// Headings that break between phrases: the places where a line may end are written into the mark-up.
import { Fragment, type ReactNode } from "react";
import { phrases } from "./phrases.ts";

/** Shows a string as phrases with `<wbr>` between them; any other node is shown as it is. */
export function Phrased({ children }: { children: ReactNode }) {
  if (typeof children !== "string") return <>{children}</>;
  return (
    <>
      {phrases(children).map((phrase, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </>
  );
}

/** Keeps a short piece (a date with its weekday, a time) on one line. */
export function Together({ children }: { children: ReactNode }) {
  return <span className="nb">{children}</span>;
}
