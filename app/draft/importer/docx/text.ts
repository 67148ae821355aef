// Turns the HTML that mammoth makes of a Word file into plain text that reads like a typed document.

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const TOKEN = /<(\/?)([a-z0-9]+)((?:\s[^>]*)?)>|[^<]+/gi;

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ""] ?? whole;
  });

const numberIn = (attributes: string, name: string): number =>
  Math.min(200, Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? "1"));

/** A table being read: rows of cells, and for each column how many rows a cell above still reaches down. */
interface Table {
  readonly rows: string[][];
  readonly reaching: number[];
  cell: string[] | null;
  /** Paragraphs of the first cell, in case it stays the only one. */
  first: readonly string[];
}

/** Collects the blocks of the document while the tags pass by. */
class Collector {
  private readonly blocks: { text: string; kind: "block" | "item" }[] = [];
  private readonly tables: Table[] = [];
  private readonly lists: { readonly label: string; count: number }[] = [];
  private text = "";
  private prefix = "";
  private inNote = false;
  pictures = 0;

  write(text: string): void {
    this.text += text.replace(/\t/g, " ");
  }

  lineBreak(): void {
    this.text += this.tables.length > 0 || this.prefix.startsWith("#") ? " " : "\n";
  }

  /** Ends a paragraph: into the cell that is open, or as a block of its own. */
  close(kind: "block" | "item" = this.lists.length > 0 ? "item" : "block"): void {
    const text = this.inNote ? this.text.replace(/\s*↑\s*$/, "") : this.text;
    this.text = "";
    const cell = this.tables.at(-1)?.cell;
    if (cell) {
      if (text.trim() !== "") cell.push(text.replace(/\s*\n\s*/g, " ").trim());
      return;
    }
    if (kind === "item" && text.trim() === "" && this.prefix === "") return;
    this.blocks.push({ text: `${this.prefix}${text}`, kind });
    this.prefix = "";
  }

  heading(depth: number): void {
    if (this.tables.length === 0) this.prefix = `${"#".repeat(depth)} `;
  }

  closeHeading(): void {
    if (this.text.trim() === "") this.prefix = "";
    this.close("block");
  }

  openList(ordered: boolean): void {
    if (this.text.trim() !== "") this.close("item");
    this.lists.push({ label: ordered ? "" : "- ", count: 0 });
  }

  closeList(): void {
    this.lists.pop();
  }

  openItem(attributes: string): void {
    const list = this.lists.at(-1);
    this.inNote = /id="(?:foot|end)note-/.test(attributes);
    if (this.inNote && list) list.count++;
    this.prefix = this.inNote ? `[${list?.count ?? 1}] ` : (list?.label ?? "");
    if (this.tables.length > 0) {
      this.text += this.prefix;
      this.prefix = "";
    }
  }

  closeItem(): void {
    if (this.text.trim() !== "") this.close("item");
    this.inNote = false;
    this.prefix = "";
  }

  openTable(): void {
    if (this.text.trim() !== "") this.close();
    this.tables.push({ rows: [], reaching: [], cell: null, first: [] });
  }

  openRow(): void {
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(): void {
    const table = this.tables.at(-1);
    if (table) table.cell = [];
  }

  closeCell(attributes: string): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (!table?.cell || !row) return;
    this.close();
    fillReached(table, row);
    const column = row.length;
    const across = numberIn(attributes, "colspan");
    row.push(table.cell.join(" "), ...new Array<string>(across - 1).fill(""));
    const down = numberIn(attributes, "rowspan");
    for (let i = column; i < column + across; i++) table.reaching[i] = down - 1;
    if (table.rows.length === 1 && row.length === 1) table.first = table.cell;
    table.cell = null;
  }

  closeRow(): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (table && row) fillReached(table, row);
  }

  /** A table in a cell becomes text of that cell; a frame of one cell becomes ordinary paragraphs. */
  closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1)?.cell;
    if (outer) outer.push(...table.rows.map((row) => row.filter((cell) => cell !== "").join(" ")));
    else if (table.rows.length === 1 && table.rows[0]?.length === 1) {
      for (const text of table.first) this.blocks.push({ text, kind: "block" });
    } else if (table.rows.length > 0) {
      this.blocks.push({ text: table.rows.map((row) => row.join("\t")).join("\n"), kind: "block" });
    }
  }

  finish(): string {
    if (this.text.trim() !== "") this.close();
    let text = "";
    this.blocks.forEach((block, i) => {
      const before = this.blocks[i - 1];
      text += before ? (before.kind === "item" && block.kind === "item" ? "\n" : "\n\n") : "";
      text += block.text;
    });
    return text === "" ? "" : `${text}\n`;
  }
}

function fillReached(table: Table, row: string[]): void {
  while ((table.reaching[row.length] ?? 0) > 0) {
    table.reaching[row.length] = (table.reaching[row.length] ?? 0) - 1;
    row.push("");
  }
}

function openTag(to: Collector, tag: string, attributes: string): void {
  if (/^h[1-6]$/.test(tag)) to.heading(Number(tag[1]));
  else if (tag === "ul" || tag === "ol") to.openList(tag === "ol");
  else if (tag === "li") to.openItem(attributes);
  else if (tag === "table") to.openTable();
  else if (tag === "tr") to.openRow();
  else if (tag === "td" || tag === "th") to.openCell();
  else if (tag === "br") to.lineBreak();
  else if (tag === "img") to.pictures++;
}

function closeTag(to: Collector, tag: string, cellAttributes: string): void {
  if (/^h[1-6]$/.test(tag)) to.closeHeading();
  else if (tag === "p") to.close();
  else if (tag === "ul" || tag === "ol") to.closeList();
  else if (tag === "li") to.closeItem();
  else if (tag === "table") to.closeTable();
  else if (tag === "tr") to.closeRow();
  else if (tag === "td" || tag === "th") to.closeCell(cellAttributes);
}

/**
 * Plain text of mammoth's HTML. Paragraphs are separated by a blank line, items of a list stand line under line (`- ` for
 * bullets), rows of a table line under line with a tab between cells; merged cells leave empty ones so that columns stay columns.
 * Foot and end notes carry the number of their reference.
 */
export function textOfHtml(html: string): { text: string; pictures: number } {
  const to = new Collector();
  const cells: string[] = [];
  for (const [token, slash, name, attributes] of html.matchAll(TOKEN)) {
    const tag = name?.toLowerCase();
    if (tag === undefined) to.write(decoded(token));
    else if (slash) closeTag(to, tag, tag === "td" || tag === "th" ? (cells.pop() ?? "") : "");
    else {
      if (tag === "td" || tag === "th") cells.push(attributes ?? "");
      openTag(to, tag, attributes ?? "");
    }
  }
  return { text: to.finish(), pictures: to.pictures };
}
