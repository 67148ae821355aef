// A list of the desk as a table; it scrolls in its own box where the window is narrow.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { WideTable } from "./data-table.tsx";

/** `number` right and even, `short` never broken, `excerpt` cut off at the end: only a reminder, the text is behind the link. */
export type DeskColumn = { key: string; head: ReactNode; kind?: "number" | "short" | "excerpt"; hiddenHead?: boolean };

export type DeskRow = {
  id: string;
  cells: { readonly [key: string]: ReactNode };
  /** The row the keys mean. */
  current?: boolean;
};

type DeskTableProps = {
  caption: string;
  columns: readonly DeskColumn[];
  rows: readonly DeskRow[];
  foot?: { readonly [key: string]: ReactNode };
  /** Said instead of an empty table. */
  empty?: ReactNode;
};

const classOf = { number: "num", short: "nb", excerpt: "ell" } as const;

function Cells({ columns, cells }: { columns: readonly DeskColumn[]; cells: DeskRow["cells"] }) {
  return columns.map((column, index) => {
    const className = column.kind && classOf[column.kind];
    if (index === 0)
      return (
        <th key={column.key} scope="row" className={className}>
          {cells[column.key]}
        </th>
      );
    return (
      <td key={column.key} className={className}>
        {cells[column.key]}
      </td>
    );
  });
}

export function DeskTable({ caption, columns, rows, foot, empty }: DeskTableProps) {
  if (rows.length === 0 && empty !== undefined) return <div className="empty">{empty}</div>;
  return (
    <WideTable label={caption}>
      <table className="grid">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.kind === "number" ? "num" : undefined}>
                {column.hiddenHead ? <span className="vh">{column.head}</span> : column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.id}
              id={row.id}
              className={classNames(row.current && "now")}
              aria-current={row.current ? "true" : undefined}
            >
              <Cells columns={columns} cells={row.cells} />
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              <Cells columns={columns} cells={foot} />
            </tr>
          </tfoot>
        )}
      </table>
    </WideTable>
  );
}
