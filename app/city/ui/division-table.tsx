// The divisions of a city as a tree, each a link to the form that changes it.

import { deskCityWords } from "#app/messages/desk-city.ts";
import { Chip } from "#app/shared/ui/chip.tsx";
import { DeskTable } from "#app/shared/ui/desk-table.tsx";
import type { ShownDivision } from "../read-settings.server.ts";
import { indent } from "../tree-order.ts";

type DivisionTableProps = { divisions: readonly ShownDivision[]; chosen: string | null };

export function DivisionTable({ divisions, chosen }: DivisionTableProps) {
  const words = deskCityWords().divisions;
  const period = ({ from, to }: ShownDivision) =>
    [from && words.since(from), to && words.until(to)].filter(Boolean).join(" ");
  return (
    <DeskTable
      caption={words.title}
      columns={[
        { key: "name", head: words.name },
        { key: "period", head: words.period },
        { key: "successor", head: words.successor },
        { key: "led", head: words.led, kind: "number" },
      ]}
      rows={divisions.map((division) => ({
        id: `division-${division.id}`,
        current: division.id === chosen,
        cells: {
          name: (
            <>
              {indent(division.level)}
              <a href={`?part=divisions&division=${division.id}#edit`}>{division.name}</a>{" "}
              {division.state !== "current" && <Chip>{words[division.state]}</Chip>}
            </>
          ),
          period: period(division),
          successor: division.successorName,
          led: division.led === 0 ? "" : words.ledCount(division.led),
        },
      }))}
      empty={words.none}
    />
  );
}
