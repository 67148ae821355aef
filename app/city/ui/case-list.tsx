// The cases of a city with the jobs each waits for.
import { deskHomeWords } from "#app/messages/desk-home.ts";
import { formatDay } from "#app/shared/time/wareki.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";

type CaseListProps = {
  here: string;
  cases: readonly { slug: string; title: string; state: string; from: string; to: string; letters: number }[];
  can: { inbox: boolean; read: boolean; edit: boolean };
};

export function CaseList({ here, cases, can }: CaseListProps) {
  const words = deskHomeWords();
  return (
    <DeskTable
      caption={words.cases}
      columns={[
        { key: "title", head: words.columns.title },
        { key: "state", head: words.columns.state, kind: "short" },
        { key: "period", head: words.columns.period },
        { key: "letters", head: words.columns.letters, kind: "number" },
        { key: "work", head: words.columns.work },
      ]}
      rows={cases.map((one) => {
        const home = `${here}/cases/${one.slug}`;
        const jobs = [
          ...(can.inbox ? [{ href: `${home}/inbox`, label: words.inbox }] : []),
          ...(can.read ? [{ href: `${home}/read`, label: words.read }] : []),
          ...(can.edit ? [{ href: `${home}/remaining`, label: words.remaining }] : []),
        ];
        return {
          id: one.slug,
          cells: {
            title: can.edit ? <a href={home}>{one.title}</a> : one.title,
            state: <Chip>{one.state}</Chip>,
            period: `${formatDay(one.from)}～${formatDay(one.to)}`,
            letters: words.letters(one.letters),
            work: jobs.map((job, index) => (
              <span key={job.href}>
                {index > 0 && "　"}
                <a href={job.href}>{job.label}</a>
              </span>
            )),
          },
        };
      })}
      empty={words.noCases}
    />
  );
}
