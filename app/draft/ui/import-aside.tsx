// Beside the sections of an import: the tree, what is pointed out, what is proposed, the list of contents set apart.
import { deskDraftWords } from "#app/messages/desk-draft.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import type { ImportView } from "../import-view.ts";
import { OnePress } from "./import-sections.tsx";

export function ImportAside({ view, version }: { view: ImportView; version: number }) {
  const words = deskDraftWords().arrange;
  const open = view.proposals.filter((proposal) => proposal.decision !== "accepted");
  return (
    <>
      <Card title={words.contents}>
        <ol className="import-tree">
          {view.sections.map((section) => (
            <li key={section.key} className={`level-${section.level}`}>
              <a href={`#${section.key}`}>{`${section.number} ${section.title}`.trim() || words.empty}</a>
            </li>
          ))}
        </ol>
      </Card>
      <Card title={words.remarks}>
        {view.remarks.length === 0 ? (
          <p className="sub">{words.noRemarks}</p>
        ) : (
          <ul className="stack">
            {view.remarks.map((remark, index) => (
              <li key={index}>{remark.sentence}</li>
            ))}
          </ul>
        )}
        {view.headings === 0 && !view.asWhole && (
          <OnePress version={version} kind="take-whole" of={null} label={words.takeWhole} />
        )}
      </Card>
      <Card title={words.proposals(open.length)}>
        {open.length === 0 && <p className="sub">{words.noProposals}</p>}
        <ul className="stack">
          {open.map((proposal) => (
            <li key={proposal.line}>
              <p>
                <span className="sub num">{proposal.line}</span> {proposal.label}
                {proposal.decision === "rejected" && <span className="sub">（{words.rejected}）</span>}
              </p>
              <div className="row-of-presses">
                <OnePress
                  version={version}
                  kind="accept"
                  of={{ line: proposal.line }}
                  label={words.accept}
                  described={proposal.label}
                />
                {proposal.decision === "open" && (
                  <OnePress
                    version={version}
                    kind="reject"
                    of={{ line: proposal.line }}
                    label={words.reject}
                    described={proposal.label}
                  />
                )}
              </div>
            </li>
          ))}
        </ul>
      </Card>
      {view.contents.length > 0 && (
        <Card title={words.toc}>
          <p className="sub">{words.tocNote}</p>
          <details>
            <summary>{words.toc}</summary>
            <ul>
              {view.contents.map((text, index) => (
                <li key={index}>{text}</li>
              ))}
            </ul>
          </details>
          <OnePress version={version} kind="release-contents" of={null} label={words.releaseToc} />
        </Card>
      )}
      <form method="post">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="kind" value="discard" />
        <Button kind="plain">{words.discard}</Button>
      </form>
    </>
  );
}
