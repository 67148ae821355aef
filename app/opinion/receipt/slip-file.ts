// 控え: the slip as one HTML file that a person keeps; it needs no script, no network and prints on one page.
import { receiptWords } from "#app/messages/receipt.ts";
import { formatDay, formatInstant } from "#app/shared/time/wareki.ts";
import type { ReceiptSheet } from "./receipt-sheet.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);

const style = `
body{margin:0 auto;max-width:42em;padding:1.5rem;color:#1a1a1a;background:#fff;font:400 1.0625rem/1.8 -apple-system,"Hiragino Sans","Noto Sans JP","Noto Sans CJK JP",Meiryo,sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem}h2{margin:2rem 0 0;font-size:1.125rem}
.code{margin:0;font-size:2rem;font-weight:700;font-variant-numeric:tabular-nums;letter-spacing:.06em}
.slip{border:3px double #1a1a1a;padding:1rem 1.5rem}.cut{border-top:1px dashed #1a1a1a;margin-top:1rem;padding-top:1rem}
dt{font-weight:700}dd{margin:0 0 .5rem}blockquote{margin:.5rem 0 0;padding:.5rem 1rem;border-left:3px solid #1a1a1a;white-space:pre-wrap;page-break-inside:avoid;break-inside:avoid}
.sub{color:#4d4d4d}.demo{border:1px solid #1a1a1a;padding:.5rem 1rem}
@page{margin:14mm}@media print{body{padding:0;font-size:10pt}}`;

const fact = (label: string, value: string): string => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`;

/** What the file holds beside the sheet. */
export interface SlipFacts {
  readonly key: string;
  readonly city: string;
  readonly office: string;
  readonly phone: string;
  /** Address of the look-up page, without number and key. */
  readonly lookUp: string;
  /** Said at the top of samples. */
  readonly demo: string | null;
}

/** The slip as an HTML document in UTF-8. */
export function slipFile(sheet: ReceiptSheet, facts: SlipFacts): string {
  const words = receiptWords();
  const boxes = sheet.boxes.map((box, index) => {
    const about = box.about === "" ? "" : `<p class="sub">${escaped(box.about)}</p>`;
    return `<h2>${escaped(words.opinionAt(index + 1, box.place))}</h2>${about}<blockquote>${escaped(box.text)}</blockquote>`;
  });
  const when =
    sheet.receivedOn === null
      ? fact(words.arrivedAt, formatInstant(sheet.arrivedAt, { both: true, weekday: true }))
      : fact(words.receivedOn, formatDay(sheet.receivedOn, { both: true, weekday: true }));
  return `<!doctype html>
<html lang="ja"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(words.slip.title(sheet.number))}</title><style>${style}</style></head>
<body>
${facts.demo === null ? "" : `<p class="demo">${escaped(facts.demo)}</p>`}
<h1>${escaped(facts.city)}　${escaped(words.slip.title(sheet.number))}</h1>
<div class="slip">
<p><strong>${escaped(words.number)}</strong></p><p class="code">${escaped(sheet.number)}</p>
<p><strong>${escaped(words.key)}</strong></p><p class="code">${escaped(facts.key)}</p>
<div class="cut"><dl>${when}${fact(words.theCase, sheet.caseTitle)}${fact(words.who, sheet.who)}${fact(words.opinions, words.opinionCount(sheet.boxes.length))}</dl></div>
</div>
${boxes.join("\n")}
<p class="sub">${escaped(words.slip.lookUpAt(facts.lookUp))}</p>
<p class="sub">${escaped(facts.office)}　${escaped(facts.phone)}</p>
<p class="sub">${escaped(words.slip.help)}</p>
</body></html>
`;
}
