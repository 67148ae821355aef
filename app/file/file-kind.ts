// The kinds of documents that are accepted: by the name's ending and the first bytes, which must agree.

export interface FileKind {
  readonly ending: string;
  readonly mediaType: string;
  /** First bytes in hex; none for text. */
  readonly begins: readonly string[];
}

const zip = ["504b0304", "504b0506"];
const ole = ["d0cf11e0"];

export const fileKinds: readonly FileKind[] = [
  { ending: "pdf", mediaType: "application/pdf", begins: ["25504446"] },
  { ending: "docx", mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", begins: zip },
  { ending: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", begins: zip },
  { ending: "doc", mediaType: "application/msword", begins: ole },
  { ending: "xls", mediaType: "application/vnd.ms-excel", begins: ole },
  { ending: "zip", mediaType: "application/zip", begins: zip },
  { ending: "png", mediaType: "image/png", begins: ["89504e47"] },
  { ending: "jpg", mediaType: "image/jpeg", begins: ["ffd8ff"] },
  { ending: "jpeg", mediaType: "image/jpeg", begins: ["ffd8ff"] },
  { ending: "txt", mediaType: "text/plain", begins: [] },
  { ending: "csv", mediaType: "text/csv", begins: [] },
];

/** The kind a name claims, or undefined. */
export const kindOfName = (filename: string): FileKind | undefined => {
  const ending = /\.([a-z0-9]+)$/i.exec(filename)?.[1]?.toLowerCase();
  return fileKinds.find((kind) => kind.ending === ending);
};

/** Whether the first bytes of a file agree with its kind; text has no NUL among them. */
export function beginsLike(kind: FileKind, head: Uint8Array): boolean {
  if (kind.begins.length === 0) return !head.includes(0);
  const hex = Array.from(head.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return kind.begins.some((beginning) => hex.startsWith(beginning));
}
