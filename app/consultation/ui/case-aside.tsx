// Beside the form of a case: its other pages, and the decisions that can be taken now.
import { deskCaseWords } from "#app/messages/desk-case.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FormEnd } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { TextArea, TextField } from "#app/shared/ui/field.tsx";
import type { Phase } from "../consultation.ts";

type CaseAsideProps = { here: string; slug: string; phase: Phase; announced: boolean; documents: number };

export function CaseAside({ here, slug, phase, announced, documents }: CaseAsideProps) {
  const words = deskCaseWords();
  const links = [
    { href: `${here}/sections`, label: words.page.sections },
    { href: `${here}/classes`, label: words.page.classes },
    { href: `${here}/documents`, label: `${words.page.documents} ${documents}` },
    { href: announced ? `/consultations/${slug}` : `${here}/preview`, label: words.page.preview },
  ];
  const running = phase === "announced" || phase === "open" || phase === "closed" || phase === "reviewing";
  return (
    <>
      <Card>
        <ul className="stack">
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </Card>
      {phase === "preparing" && (
        <Card title={words.decisions.title}>
          <p>{words.decisions.announceNote}</p>
          <form method="post">
            <input type="hidden" name="decision" value="announce" />
            <Button size="wide">{words.decisions.announce}</Button>
          </form>
        </Card>
      )}
      {running && (
        <Card title={words.decisions.title}>
          <details>
            <summary>{words.decisions.stop}</summary>
            <form method="post">
              <input type="hidden" name="decision" value="stop" />
              <TextArea id="stop-reason" name="reason" label={words.decisions.stopReason} rows={3} />
              <FormEnd>
                <Button kind="outline">{words.decisions.stop}</Button>
              </FormEnd>
            </form>
          </details>
        </Card>
      )}
      {(running || phase === "stopped") && (
        <Card>
          <details>
            <summary>{words.decisions.reopen}</summary>
            <p>{words.decisions.reopenNote}</p>
            <form method="post">
              <input type="hidden" name="decision" value="reopen" />
              <TextField id="reopen-title" name="title" label={words.page.title} />
              <TextField id="reopen-slug" name="slug" label={words.newCase.slug} hint={words.newCase.slugHint} />
              <TextField id="reopen-opensOn" name="opensOn" label={words.period.opensOn} hint={words.period.dayHint} />
              <TextField
                id="reopen-closesOn"
                name="closesOn"
                label={words.period.closesOn}
                hint={words.period.dayHint}
              />
              <FormEnd>
                <Button kind="outline">{words.decisions.reopen}</Button>
              </FormEnd>
            </form>
          </details>
        </Card>
      )}
    </>
  );
}
