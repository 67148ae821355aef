// A small table of figures, with its caption; the first cell of a row is its heading.
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type DataColumn = { head: ReactNode; number?: boolean };

type DataTableProps = {
  caption?: ReactNode;
  columns: readonly DataColumn[];
  /** Cells of each row in the order of the columns. */
  rows: readonly (readonly ReactNode[])[];
  /** The row of sums. */
  foot?: readonly ReactNode[];
  className?: string;
};

function Cells({ cells, columns }: { cells: readonly ReactNode[]; columns: readonly DataColumn[] }) {
  return (
    <tr>
      {cells.map((cell, index) => {
        const numeric = columns[index]?.number ? "n" : undefined;
        if (index === 0)
          return (
            <th key={index} scope="row">
              {cell}
            </th>
          );
        return (
          <td key={index} className={numeric}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
}

export function DataTable({ caption, columns, rows, foot, className }: DataTableProps) {
  return (
    <table className={classNames("data", className)}>
      {caption !== undefined && <caption>{caption}</caption>}
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={index} scope="col" className={column.number ? "n" : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, index) => (
          <Cells key={index} cells={cells} columns={columns} />
        ))}
      </tbody>
      {foot && (
        <tfoot>
          <Cells cells={foot} columns={columns} />
        </tfoot>
      )}
    </table>
  );
}

/** What scrolls must be reachable by the keyboard. */
const reachable = { tabIndex: 0 };

/** A table too wide for a phone scrolls in its own box, which the keyboard can reach; the page itself never scrolls sideways. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className="wide" aria-label={label} {...reachable}>
      {children}
    </section>
  );
}
