// Looks for a row by its words, for a piece that the likely rows do not fit.
import { benchWords } from "#app/messages/bench.ts";
import { Button } from "#app/shared/ui/button.tsx";
import { OptionRow } from "#app/shared/ui/option-row.tsx";
import type { LetterView, ListItem, PieceView } from "../bench.ts";
import { pressing, useDeskPlace } from "./desk-door.tsx";
import { startOf } from "./letter-walk.ts";
import { rowPress } from "./reading.ts";

type FindRowProps = {
  letter: LetterView;
  piece: PieceView;
  /** Rows that hold the words of the address; null when none were given. */
  found: readonly ListItem[] | null;
};

/** Most rows shown at once; more words narrow them. */
const most = 20;

export function FindRow({ letter, piece, found }: FindRowProps) {
  const words = benchWords().more;
  const { base, here } = useDeskPlace();
  return (
    <>
      <form method="get" action={base} className="fill">
        <input type="hidden" name="pass" value="read" />
        <input type="hidden" name="letter" value={letter.receiptDigits} />
        <input type="hidden" name="piece" value={startOf(piece)} />
        <label>
          {words.find} <input type="search" name="find" defaultValue={here.find ?? ""} maxLength={100} required />
        </label>{" "}
        <Button kind="outline" size="slim">
          {words.findButton}
        </Button>
      </form>
      {found && here.find !== undefined && (
        <>
          <p className="sub">{found.length === 0 ? words.noneFound : words.found(here.find)}</p>
          <div className="opts">
            {found
              .filter(({ key }) => key !== piece.opinion?.groupId)
              .slice(0, most)
              .map((row) => (
                <OptionRow
                  key={row.key}
                  {...pressing(rowPress(letter, piece, row.key, null))}
                  label={row.label}
                  why={row.excerpt === "" ? undefined : row.excerpt}
                  side={row.count}
                />
              ))}
          </div>
        </>
      )}
    </>
  );
}
