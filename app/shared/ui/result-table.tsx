// 結果の表: rows in plan order in one real table; under 60em each row stacks with its labels shown, from 60em and in print it has columns.
import { Fragment, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

/**
 * What a column holds; it decides width and dress.
 * `number` the row's number (its heading), `place` where in the plan, `voice` what citizens said, `count` a count,
 * `view` the city's view, `class` the class and the change, `text` anything else.
 */
type ResultKind = "number" | "place" | "voice" | "count" | "view" | "class" | "text";

export type ResultColumn = {
  key: string;
  kind: ResultKind;
  head: string;
  /** Shows line breaks as they were written. */
  asWritten?: boolean;
};

export type ResultRow = { id: string; cells: { readonly [key: string]: ReactNode } };

/** Rows under a chapter's heading; without a heading they simply follow. */
export type ResultGroup = { head?: ReactNode; id?: string; rows: readonly ResultRow[] };

const classOf: Record<ResultKind, string | undefined> = {
  number: "no",
  place: "at",
  voice: "say",
  count: "cnt",
  view: undefined,
  class: "cls",
  text: undefined,
};

// Stacking with `display` takes the roles of a table away in some browsers, so they are written out.
const as = {
  table: { role: "table" },
  part: { role: "rowgroup" },
  row: { role: "row" },
  columnHead: { role: "columnheader" },
  rowHead: { role: "rowheader" },
  cell: { role: "cell" },
};

/** Labels that stand before a cell when the row is stacked: in one line with it, above it, or for ears only. */
function Label({ kind, head }: { kind: ResultKind; head: string }) {
  if (kind === "number") return <span className="vh">{head}</span>;
  if (kind === "place") return <span className="vh">{head}：</span>;
  return <span className="l">{kind === "count" || kind === "class" ? `${head}：` : head}</span>;
}

function Cell({ column, children }: { column: ResultColumn; children: ReactNode }) {
  const label = <Label kind={column.kind} head={column.head} />;
  if (column.kind === "number") {
    return (
      <th {...as.rowHead} scope="row" className="no">
        {label}
        {children}
      </th>
    );
  }
  return (
    <td {...as.cell} className={classOf[column.kind]}>
      {label}
      {column.kind === "voice" ? (
        <div className={classNames("kagi", column.asWritten && "asis")}>{children}</div>
      ) : (
        children
      )}
    </td>
  );
}

type ResultTableProps = {
  /** Name of the table for ears. */
  label: string;
  columns: readonly ResultColumn[];
  groups: readonly ResultGroup[];
  id?: string;
};

export function ResultTable({ label, columns, groups, id }: ResultTableProps) {
  return (
    <table className="res" {...as.table} aria-label={label} id={id}>
      <thead {...as.part}>
        <tr {...as.row}>
          {columns.map((column) => (
            <th key={column.key} {...as.columnHead} scope="col" className={classOf[column.kind]}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...as.part}>
        {groups.map((group, index) => (
          <Fragment key={index}>
            {group.head !== undefined && (
              <tr {...as.row} id={group.id}>
                <th {...as.rowHead} className="grp" colSpan={columns.length} scope="rowgroup">
                  {group.head}
                </th>
              </tr>
            )}
            {group.rows.map((row) => (
              <tr key={row.id} {...as.row} className="row" id={row.id}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column}>
                    {row.cells[column.key]}
                  </Cell>
                ))}
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
