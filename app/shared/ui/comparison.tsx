// The comparison under a piece: who says the same already, this row's answer, and what joining would make of the counts.
import type { ReactNode } from "react";

type ComparisonProps = {
  /** Name for ears. */
  label: string;
  title: ReactNode;
  /** The members: where each comes from and its words. */
  members: readonly { from: ReactNode; text: ReactNode }[];
  /** Right half: the answer so far and what joining changes. */
  children: ReactNode;
};

export function Comparison({ label, title, members, children }: ComparisonProps) {
  return (
    <section className="pair" aria-label={label}>
      <div>
        <h2>{title}</h2>
        <ul>
          {members.map((member, index) => (
            <li key={index}>
              <b>{member.from}</b>　{member.text}
            </li>
          ))}
        </ul>
      </div>
      <div>{children}</div>
    </section>
  );
}
