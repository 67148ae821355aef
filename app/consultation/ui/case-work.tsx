// One case at the city's desk: the way from what arrived to the result, what is left of each job, and the job that comes next.
import { deskHomeWords } from "#app/messages/desk-home.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { ButtonLink } from "#app/shared/ui/button.tsx";
import { Chip } from "#app/shared/ui/chip.tsx";
import type { NextWork, WorkLeft } from "../next-work.ts";

export type CaseAtWork = {
  slug: string;
  title: string;
  state: string;
  from: string;
  to: string;
  /** Whole days after today until the last day; negative once it is over. */
  days: number;
  left: WorkLeft;
  next: NextWork;
};

type Step = { key: string; href: string; name: string; left: number; all: number; unit: (count: number) => string };

type CaseWorkProps = {
  here: string;
  theCase: CaseAtWork;
  /** The case whose next job is the main action of the page. */
  first: boolean;
};

export function CaseWork({ here, theCase, first }: CaseWorkProps) {
  const words = deskHomeWords();
  const { slug, title, state, from, to, days, left, next } = theCase;
  const home = `${here}/cases/${slug}`;
  const doors: Partial<Record<NextWork, { href: string; label: string }>> = {
    prepare: { href: home, label: words.next.prepare },
    judge: { href: `${home}/inbox`, label: words.next.judge(left.unjudged) },
    read: { href: `${home}/read?pass=read`, label: words.next.read(left.unread) },
    answer: { href: `${home}/read?pass=answer`, label: words.next.answer(left.unanswered) },
    publish: { href: `${home}/remaining`, label: words.next.publish },
  };
  const door = doors[next];
  const steps: Step[] = [
    {
      key: "judge",
      href: `${home}/inbox`,
      name: words.inbox,
      left: left.unjudged,
      all: left.letters,
      unit: words.letters,
    },
    {
      key: "read",
      href: `${home}/read?pass=read`,
      name: words.steps.read,
      left: left.unread,
      all: left.letters,
      unit: words.letters,
    },
    {
      key: "answer",
      href: `${home}/read?pass=answer`,
      name: words.steps.answer,
      left: left.unanswered,
      all: left.rows,
      unit: words.rows,
    },
  ];
  return (
    <section className="card case-work">
      <h2>
        <a href={home}>{title}</a> <Chip>{state}</Chip>
      </h2>
      <p className="sub">
        {formatDay(from)}～{formatDay(to)}
        {days >= 0 && `　${words.daysLeft(days)}`}
      </p>
      {next !== "prepare" && (
        <ol className="way">
          {steps.map((step) => (
            <li key={step.key} className={step.key === next ? "now" : undefined}>
              <a href={step.href}>{step.name}</a>
              <span>
                {step.all === 0 ? words.nothing : step.left > 0 ? words.left(step.unit(step.left)) : words.finished}
                {step.all > 0 && <small>{words.of(step.unit(step.all))}</small>}
              </span>
            </li>
          ))}
          <li className={next === "publish" ? "now" : undefined}>
            <a href={`${home}/remaining`}>{words.remaining}</a>
            <span>{next === "publish" ? words.ready : words.notYet}</span>
          </li>
        </ol>
      )}
      {door && (
        <p>
          <ButtonLink kind={first ? "main" : "outline"} href={door.href}>
            {door.label}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
