// The line of tools under the current piece: cut, join, set aside; with a selection what can be made of it.
import { benchWords } from "#app/messages/bench.ts";
import type { SetAsideKind } from "#app/opinion/deed.schema.ts";
import { graphemeLength } from "#app/shared/text/grapheme.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { KeyCap } from "#app/shared/ui/key-cap.tsx";
import { OptionList, OptionRow } from "#app/shared/ui/option-row.tsx";
import { ToolsLine } from "#app/shared/ui/piece.tsx";
import type { LetterView, PieceView, Span } from "../bench.ts";
import { FillForm, pressing, useDeskPlace } from "./desk-door.tsx";
import { startOf } from "./letter-walk.ts";
import { Opened } from "./opened.tsx";
import { spanTexts } from "./piece-text.ts";
import { fillName, type Press } from "./press.ts";
import { asidePress, cutOutPress, joinPress, likeliestKind, passagesOf } from "./reading.ts";

type On = { letter: LetterView; piece: PieceView };

const kinds: readonly SetAsideKind[] = ["personal", "greeting", "not_opinion"];

/** Sets a stretch aside for a reason of its own. */
function OtherAside({ letter, piece, span }: On & { span: Span }) {
  const words = benchWords();
  const press = asidePress(letter, piece, span, "other");
  const [deed] = press.deeds;
  if (deed?.kind !== "set-aside") return null;
  const { reason: _, ...open } = deed as typeof deed & { reason?: string };
  return (
    <FillForm press={{ ...press, deeds: [open as Press["deeds"][number]] }}>
      <label>
        {words.tools.reason} <input name={fillName(0, "reason")} maxLength={200} required />
      </label>{" "}
      <Button kind="outline" size="slim">
        {words.tools.otherAside}
      </Button>
    </FillForm>
  );
}

function lengthOf(piece: PieceView, span: Span): number {
  const texts = spanTexts(piece) ?? [];
  return texts.reduce(
    (sum, { from, to, text }) =>
      sum + graphemeLength(text.slice(Math.max(0, span.from - from), Math.max(0, Math.min(to, span.to) - from))),
    0,
  );
}

function SelectionTools({ letter, piece, span, leave }: On & { span: Span; leave: () => void }) {
  const words = benchWords();
  const as = likeliestKind(piece, span);
  const cutOut = cutOutPress(letter, piece, span);
  return (
    <ToolsLine label={words.tools.selectedLabel} lead={words.tools.selected(lengthOf(piece, span))}>
      <Button {...pressing(asidePress(letter, piece, span, as), "aside")} kind="outline" size="slim">
        <KeyCap keys="X" silent /> {words.tools.asAside(words.setAside[as])}
      </Button>
      {cutOut && (
        <Button {...pressing(cutOut, "cut")} kind="outline" size="slim">
          <KeyCap keys="C" silent /> {words.tools.cutOut}
        </Button>
      )}
      <details className="tool-more">
        <summary className="btn2 slim">{words.tools.other}</summary>
        {kinds
          .filter((kind) => kind !== as)
          .map((kind) => (
            <Button key={kind} {...pressing(asidePress(letter, piece, span, kind))} kind="outline" size="slim">
              {words.tools.asAside(words.setAside[kind])}
            </Button>
          ))}
        <OtherAside letter={letter} piece={piece} span={span} />
      </details>
      <Button kind="outline" size="slim" type="button" data-command="leave" onClick={leave}>
        <KeyCap keys="Esc" silent /> <span className="vh">{words.tools.unselect}</span>
      </Button>
    </ToolsLine>
  );
}

/** The passages that may be set aside, each with its number and kind. */
function Passages({ letter, piece, numbered }: On & { numbered: boolean }) {
  const words = benchWords();
  return (
    <OptionList>
      {passagesOf(piece).map((passage, index) => (
        <OptionRow
          key={`${passage.span.from} ${passage.as}`}
          {...pressing(
            asidePress(letter, piece, passage.span, passage.as),
            numbered && index < 9 ? `number-${index + 1}` : undefined,
          )}
          keyCap={numbered && index < 9 ? String(index + 1) : undefined}
          label={passage.whole ? words.tools.whole(words.setAside[passage.as]) : passage.text}
          why={passage.whole ? undefined : words.tools.asAside(words.setAside[passage.as])}
        />
      ))}
    </OptionList>
  );
}

type PieceToolsProps = On & {
  selection: Span | null;
  numbers: "cuts" | "passages" | null;
  show(numbers: "cuts" | "passages" | null): void;
  leave(): void;
};

/** Tools of a piece that is no set-aside. */
export function PieceTools({ letter, piece, selection, numbers, show, leave }: PieceToolsProps) {
  const words = benchWords().tools;
  const { alive } = useDeskPlace();
  if (selection) return <SelectionTools letter={letter} piece={piece} span={selection} leave={leave} />;
  const join = joinPress(letter, piece);
  const first = piece.spans[0];
  return (
    <ToolsLine label={words.label}>
      {alive && piece.cuts.length > 0 && (
        <Button
          kind="outline"
          size="slim"
          type="button"
          data-command="cut"
          aria-pressed={numbers === "cuts"}
          onClick={() => show(numbers === "cuts" ? null : "cuts")}
        >
          <KeyCap keys="C" silent /> {words.cut}
        </Button>
      )}
      {join && (
        <Button {...pressing(join, "join")} kind="outline" size="slim">
          <KeyCap keys="M" silent /> {words.join}
        </Button>
      )}
      <Opened
        className="tool-more"
        open={numbers === "passages"}
        onOpen={(open) => show(open ? "passages" : null)}
        summaryClass="btn2 slim"
        summary={
          <>
            <KeyCap keys="X" silent /> {words.aside}
          </>
        }
      >
        <Passages letter={letter} piece={piece} numbered={numbers === "passages"} />
        {first && !piece.opinion && (
          <OtherAside
            letter={letter}
            piece={piece}
            span={{ from: startOf(piece), to: piece.spans[piece.spans.length - 1]?.to ?? first.to }}
          />
        )}
      </Opened>
      {numbers === "cuts" && <span className="sub">{words.cutNumbers}</span>}
    </ToolsLine>
  );
}

/** What can be done with a piece that is set aside or proposed to be. */
export function AwayTools({ letter, piece }: On) {
  const words = benchWords();
  const { away } = piece;
  if (!away) return null;
  const span = { from: startOf(piece), to: piece.spans[piece.spans.length - 1]?.to ?? 0 };
  const join = joinPress(letter, piece);
  if (piece.state === "away")
    return away.id === undefined ? null : (
      <ToolsLine label={words.tools.label}>
        <Button
          {...pressing({
            deeds: [
              { kind: "take-back-set-aside", submissionId: letter.id, version: letter.version, setAsideId: away.id },
            ],
          })}
          kind="outline"
          size="slim"
        >
          {words.tools.takeBack}
        </Button>
      </ToolsLine>
    );
  return (
    <ToolsLine label={words.tools.label}>
      {[away.kind, ...kinds.filter((kind) => kind !== away.kind)].map((kind, index) => (
        <Button
          key={kind}
          {...pressing(asidePress(letter, piece, span, kind), index === 0 ? "aside" : undefined)}
          kind="outline"
          size="slim"
        >
          {index === 0 && <KeyCap keys="X" silent />} {words.tools.asAside(words.setAside[kind])}
        </Button>
      ))}
      {join && (
        <Button {...pressing(join, "join")} kind="outline" size="slim">
          <KeyCap keys="M" silent /> {words.tools.join}
        </Button>
      )}
    </ToolsLine>
  );
}
