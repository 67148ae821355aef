// The frame of every ordinary page of the desk: the city, the case one works on, the jobs, and the way out.
import type { ReactNode } from "react";
import { deskWords } from "#app/messages/desk.ts";
import { DeskFrame } from "#app/shared/ui/desk-frame.tsx";

export type DeskJob = "home" | "plans" | "settings" | "accounts" | "audit";
export type CaseJob = "overview" | "inbox" | "read" | "remaining" | "publications";

type DeskShellProps = {
  city: { slug: string; name: string; demo?: boolean };
  actor: { name: string };
  current?: DeskJob | CaseJob;
  /** The case one works on; its jobs stand in the head in place of the city's. */
  theCase?: { slug: string; title: string; state: string; counts?: Partial<Record<CaseJob, number>> };
  /** The page fills the window and its panes scroll alone. */
  fit?: boolean;
  foot?: ReactNode;
  children: ReactNode;
};

const cityJobs: readonly [DeskJob, string][] = [
  ["home", ""],
  ["settings", "/settings"],
  ["accounts", "/accounts"],
  ["audit", "/audit"],
];
const caseJobs: readonly [CaseJob, string][] = [
  ["overview", ""],
  ["inbox", "/inbox"],
  ["read", "/read"],
  ["remaining", "/remaining"],
  ["publications", "/publications"],
];

export function DeskShell({ city, actor, current, theCase, fit, foot, children }: DeskShellProps) {
  const words = deskWords();
  const home = `/desk/${city.slug}`;
  const labels: Record<DeskJob, string> = {
    home: words.home,
    plans: words.plans,
    settings: words.settings,
    accounts: words.accounts,
    audit: words.audit,
  };
  const caseHome = theCase && `${home}/cases/${theCase.slug}`;
  const tabs = theCase
    ? caseJobs.map(([job, path]) => ({
        label: words.case[job],
        href: `${caseHome}${path}`,
        current: job === current,
        count: theCase.counts?.[job],
      }))
    : cityJobs.map(([job, path]) => ({ label: labels[job], href: `${home}${path}`, current: job === current }));
  return (
    <DeskFrame
      home={home}
      city={{ name: city.name }}
      subject={theCase && { name: theCase.title, href: caseHome, state: theCase.state }}
      tabs={tabs}
      who={{ name: actor.name }}
      signOut={
        <form method="post" action="/sign-out">
          <button className="btn2 slim" type="submit">
            {words.signOut}
          </button>
        </form>
      }
      demo={city.demo}
      fit={fit}
      foot={foot}
    >
      {children}
    </DeskFrame>
  );
}
