// The sections of an import in order, with the text under each and every way to arrange them.
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { FieldGrid, FormEnd, Span } from "#app/shared/ui/desk-form.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { TextField } from "#app/shared/ui/field.tsx";
import type { ImportLine, ImportSectionView, ImportView } from "../import-view.ts";

/** A form of one press: what to do, to which section or line, at which version. */
export function OnePress({
  version,
  kind,
  of,
  label,
  described,
}: {
  version: number;
  kind: string;
  of: { key: string } | { line: number } | null;
  label: string;
  described?: string;
}) {
  return (
    <form method="post" className="one-press">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value={kind} />
      {of && "key" in of && <input type="hidden" name="key" value={of.key} />}
      {of && "line" in of && <input type="hidden" name="line" value={of.line} />}
      <Button kind="outline" size="slim" aria-label={described === undefined ? undefined : `${label}：${described}`}>
        {label}
      </Button>
    </form>
  );
}

function HeadForm({ section, version }: { section: ImportSectionView; version: number }) {
  const words = deskDraftWords().arrange;
  const id = (name: string) => `${section.key}-${name}`;
  return (
    <form method="post">
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="kind" value="head" />
      <input type="hidden" name="key" value={section.key} />
      <FieldGrid columns={4}>
        <TextField
          id={id("number")}
          name="number"
          label={words.number}
          defaultValue={section.number}
          autoComplete="off"
        />
        <Span columns={3}>
          <TextField id={id("title")} name="title" label={words.name} defaultValue={section.title} autoComplete="off" />
        </Span>
        <TextField
          id={id("pagesFrom")}
          name="pagesFrom"
          label={words.pagesFrom}
          defaultValue={section.pagesFrom}
          inputMode="numeric"
          autoComplete="off"
        />
        <TextField
          id={id("pagesTo")}
          name="pagesTo"
          label={words.pagesTo}
          defaultValue={section.pagesTo}
          inputMode="numeric"
          autoComplete="off"
        />
      </FieldGrid>
      <FormEnd>
        <Button kind="outline">{words.rename}</Button>
      </FormEnd>
    </form>
  );
}

function Line({ line, version, first }: { line: ImportLine; version: number; first: boolean }) {
  const words = deskDraftWords().arrange;
  return (
    <li id={`line-${line.number}`} className="import-line">
      <span className="sub num">{line.number}</span>{" "}
      <span className="asis">
        {line.joined && `${words.joined} `}
        {line.text}
      </span>{" "}
      <OnePress
        version={version}
        kind="split"
        of={{ line: line.number }}
        label={words.split}
        described={line.text.slice(0, 20)}
      />
      {line.joined && <OnePress version={version} kind="unjoin" of={{ line: line.number }} label={words.unjoin} />}
      {!line.joined && !first && (
        <OnePress version={version} kind="join" of={{ line: line.number }} label={words.join} />
      )}
    </li>
  );
}

function ImportSection({ section, version }: { section: ImportSectionView; version: number }) {
  const words = deskDraftWords().arrange;
  const label = `${section.number} ${section.title}`.trim();
  const moves = (["merge", "up", "down", "in", "out"] as const).filter((kind) => !section.front || kind === "merge");
  const paragraphs: string[] = [];
  for (const line of section.lines) {
    if (line.joined && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()}${line.text}`);
    else paragraphs.push(line.text);
  }
  return (
    <Card id={section.key} title={<span className={`level-${section.level}`}>{label || words.empty}</span>}>
      {paragraphs.length === 0 && <p className="sub">{words.empty}</p>}
      {paragraphs.map((text, index) => (
        <p key={index} className="asis">
          {text}
        </p>
      ))}
      {section.hidden > 0 && <p className="sub">{words.more(section.hidden)}</p>}
      <details>
        <summary>{words.section(label || words.empty)}</summary>
        {!section.front && <HeadForm section={section} version={version} />}
        <div className="row-of-presses">
          {!section.front &&
            moves.map((kind) => (
              <OnePress
                key={kind}
                version={version}
                kind={kind}
                of={{ key: section.key }}
                label={words[kind]}
                described={label}
              />
            ))}
        </div>
      </details>
      {section.lines.length > 0 && (
        <details>
          <summary>{words.lines}</summary>
          <p className="hint">{words.linesNote}</p>
          <ol className="stack">
            {section.lines.map((line, index) => (
              <Line key={line.number} line={line} version={version} first={index === 0} />
            ))}
          </ol>
        </details>
      )}
    </Card>
  );
}

export function ImportSections({ view, version }: { view: ImportView; version: number }) {
  return view.sections.map((section) => <ImportSection key={section.key} section={section} version={version} />);
}
