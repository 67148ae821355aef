// The head of a citizen's page: what kind of page, the news as its h1, one sentence, and at the side what one can do now.
import type { ReactNode } from "react";
import { Phrased } from "./phrased.tsx";

type PageTopProps = {
  /** The news of the page, not its name. */
  title: ReactNode;
  /** Kind of the page or step of the way, above the title. */
  kind?: ReactNode;
  /** Number that belongs to the title (第3章), above it in the face of titles. */
  number?: ReactNode;
  lead?: ReactNode;
  /** Stands beside the title on wide screens: days left and the one button. */
  aside?: ReactNode;
  /** Stands below the lead: a form, a button, an error summary. */
  children?: ReactNode;
};

export function PageTop({ title, kind, number, lead, aside, children }: PageTopProps) {
  const head = (
    <>
      {kind !== undefined && <p className="kind">{kind}</p>}
      {number !== undefined && <p className="min">{number}</p>}
      <h1>
        <Phrased>{title}</Phrased>
      </h1>
      {lead !== undefined && <p className="lead col">{lead}</p>}
      {children}
    </>
  );
  if (aside === undefined) return <div className="top">{head}</div>;
  return (
    <div className="top duo">
      <div>{head}</div>
      <div>{aside}</div>
    </div>
  );
}
