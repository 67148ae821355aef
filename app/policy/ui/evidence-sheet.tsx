// The evidence sheet of a policy at the desk: how much came through each door, and every opinion with what became of it.
import { publicationWords } from "#app/messages/publication.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { Card } from "#app/shared/ui/desk-page.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import { DiffView } from "#app/shared/ui/diff-view.tsx";
import { TextBox, Voice } from "#app/shared/ui/voice.tsx";

export type SheetDoor = { readonly title: string; readonly channel: string; readonly count: number };

type Change = { readonly place: string; readonly before: string; readonly after: string };

export type SheetOpinion = {
  readonly id: string;
  readonly text: string;
  readonly rowId: string;
  readonly theCase: { readonly slug: string; readonly title: string };
  readonly channel: string;
  readonly place: string;
  readonly about: { readonly code: string; readonly title: string } | null;
  readonly state:
    | { readonly kind: "waiting" }
    | { readonly kind: "away"; readonly reason: string }
    | { readonly kind: "withdrawn"; readonly no: number; readonly text: string }
    | {
        readonly kind: "published";
        readonly no: number;
        readonly edition: number;
        readonly columns: {
          readonly response: string;
          readonly classCode: string;
          readonly classLabel: string;
          readonly changes: readonly Change[];
          readonly sameAsNo: number | null;
        };
      };
};

/** How much came through each door. */
export function SheetDoors({ doors }: { doors: readonly SheetDoor[] }) {
  const words = publicationWords();
  return (
    <Card title={words.evidence.doors}>
      <DeskTable
        caption={words.evidence.doors}
        columns={[
          { key: "case", head: words.evidence.theCase },
          { key: "channel", head: words.evidence.channel },
          { key: "count", head: words.evidence.count, kind: "number" },
        ]}
        rows={doors.map((door, index) => ({
          id: `door-${index + 1}`,
          cells: { case: door.title, channel: door.channel, count: words.opinions(door.count) },
        }))}
        empty={words.evidence.empty}
      />
    </Card>
  );
}

const side = (text: string): string | null => (text === "" ? null : text);

type Published = Extract<SheetOpinion["state"], { kind: "published" }>;

function Answer({ state: { no, columns }, slug }: { state: Published; slug: string }) {
  const all = publicationWords();
  const words = all.evidence;
  return (
    <TextBox
      title={words.view}
      aside={
        <>
          {[columns.classCode, columns.classLabel].join(" ").trim()}{" "}
          <a href={`/consultations/${slug}/results#n${no}`}>{words.seeRow}</a>
        </>
      }
    >
      <p className="asis">{columns.sameAsNo === null ? columns.response : all.sameAs(columns.sameAsNo)}</p>
      {columns.changes.map((change, index) => (
        <div key={index}>
          <p className="sub">
            {words.changed}　{change.place}
          </p>
          <DiffView before={side(change.before)} after={side(change.after)} />
        </div>
      ))}
    </TextBox>
  );
}

function StateChip({ state }: Pick<SheetOpinion, "state">) {
  const words = publicationWords().evidence.state;
  if (state.kind === "published") return <Chip tone="ok">{words.published(state.no)}</Chip>;
  return <Chip>{words[state.kind]}</Chip>;
}

/** Opinions of one row, in the order they come. */
function byRow(opinions: readonly SheetOpinion[]): (readonly [SheetOpinion, ...SheetOpinion[]])[] {
  const rows: [SheetOpinion, ...SheetOpinion[]][] = [];
  for (const opinion of opinions) {
    const last = rows.at(-1);
    if (last?.[0].rowId === opinion.rowId) last.push(opinion);
    else rows.push([opinion]);
  }
  return rows;
}

function Said({ opinion }: { opinion: SheetOpinion }) {
  const words = publicationWords().evidence;
  const { state, about } = opinion;
  return (
    <Voice
      from={opinion.theCase.title}
      about={
        <>
          {words.from(opinion.channel, opinion.place)} <StateChip state={state} />
        </>
      }
    >
      <p className="asis">{opinion.text}</p>
      {about !== null && <p className="sub">{words.of(about.code, about.title)}</p>}
      {state.kind === "away" && state.reason !== "" && <p className="sub">{state.reason}</p>}
      {state.kind === "withdrawn" && <p className="sub">{state.text}</p>}
    </Voice>
  );
}

/** The opinions of one row with the answer they share. @param bench address of the desk's cases, for those who sort */
function Row({ opinions, bench }: { opinions: readonly [SheetOpinion, ...SheetOpinion[]]; bench: string | null }) {
  const [{ theCase, rowId }] = opinions;
  const published = opinions.find((one) => one.state.kind === "published")?.state;
  return (
    <Card id={rowId}>
      {opinions.map((opinion) => (
        <Said key={opinion.id} opinion={opinion} />
      ))}
      {published?.kind === "published" && <Answer state={published} slug={theCase.slug} />}
      {bench !== null && (
        <p className="noprint">
          <a href={`${bench}/${theCase.slug}/read?pass=answer&row=${rowId}`}>{publicationWords().evidence.bench}</a>
        </p>
      )}
    </Card>
  );
}

/** What was said, row by row. @param bench address under which the cases of the city lie at the desk; null: the reader does not sort */
export function SheetOpinions({ opinions, bench }: { opinions: readonly SheetOpinion[]; bench: string | null }) {
  return (
    <div className="stack">
      {byRow(opinions).map((row) => (
        <Row key={row[0].id} opinions={row} bench={bench} />
      ))}
    </div>
  );
}
