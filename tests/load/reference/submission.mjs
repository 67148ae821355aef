// What the reference server writes for a submission: the rows of ours, with nothing checked, sealed or signed.
import crypto from "node:crypto";

/** @typedef {import("./statement.mjs").Wish} Wish */
/** @typedef {import("./statement.mjs").Row} Row */

const sha256 = (/** @type {string} */ text) => crypto.createHash("sha256").update(text).digest("hex");

/** A UUID that sorts by time, like those of the rows it stands beside. */
function timeId() {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}

/** Pairs of letters and, for PostgreSQL, the letters alone. @param {string} text @param {"sqlite" | "postgres"} engine */
function gramsOf(text, engine) {
  const grams = new Set();
  const letters = engine === "postgres" ? new Set() : null;
  for (const run of text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) {
    for (let at = 0; at < run.length; at += 1) {
      grams.add(run.slice(at, at + 2));
      letters?.add(run[at]);
    }
  }
  if (letters) return [...grams, ...letters];
  const coded = (/** @type {string} */ gram) => {
    let code = "";
    for (let at = 0; at < gram.length; at += 1) code += gram.charCodeAt(at).toString(16).padStart(5, "0");
    return code;
  };
  return Array.from(grams, coded).join(" ");
}

/**
 * The statements of one submission of two opinions, one after the other: yields each, is given its rows.
 * @param {string} body the posted form
 * @param {{ engine: "sqlite" | "postgres", caseId: string, draftId: string }} of
 * @returns {Generator<Wish, void, Row[]>}
 */
export function* submission(body, { engine, caseId, draftId }) {
  const form = new URLSearchParams(body);
  const field = (/** @type {string} */ name) => form.get(name) ?? "";
  const at = new Date().toISOString();
  const [id, personId] = [timeId(), timeId()];
  const texts = [field("opinions.0.text"), field("opinions.1.text")];
  const original = texts.join("\n\n");
  const hash = sha256(original);
  const [taken] = yield { name: "takeSerial", values: [caseId] };
  const { city_id: cityId, reiwa_year: year, case_no: caseNo, next_serial: next } = /** @type {Row} */ (taken);
  const serial = next - 1;
  const receipt = `${year}-${String(caseNo).padStart(3, "0")}-${String(serial).padStart(4, "0")}-0`;

  /** @type {Row[]} */
  const sections = [];
  for (const index of [0, 1]) {
    const key = field(`opinions.${index}.place`).slice("section:".length);
    const [section] = yield { name: "section", values: [draftId, key] };
    sections.push(/** @type {Row} */ (section));
  }
  let from = 0;
  const boxes = texts.map((text, index) => {
    const box = { from, to: from + text.length, place: "section", section: sections[index]?.id };
    from = box.to + 2;
    return { ...box, paragraph: null, quote: "", typed: "" };
  });
  yield {
    name: "submission",
    values: [
      id,
      cityId,
      caseId,
      serial,
      receipt,
      receipt.replaceAll("-", ""),
      "web",
      at,
      field("who"),
      field("eligibility"),
      field("age"),
      original,
      hash,
      JSON.stringify(boxes),
      "valid",
      1,
      sha256(`token\n${field("token")}`),
      "k1",
    ],
  };

  const person = JSON.stringify({
    kind: field("who"),
    organisation: "",
    name: field("name"),
    postcode: field("postcode"),
    address: field("address"),
    phone: field("phone"),
    mail: "",
    eligibilityExtra: "",
  });
  // As long as nonce, tag and cipher text.
  const cipher = Buffer.from("0".repeat(28) + person).toString("base64");
  yield { name: "person", values: [personId, id, "k1", cipher] };
  const hashed = { name: field("name"), address: field("address"), phone: field("phone"), copy: hash };
  const hashes = Object.entries(hashed).flatMap(([kind, value]) => [personId, cityId, kind, sha256(value)]);
  yield { name: "personHashes", values: hashes };

  /** @type {Row[]} */
  const made = boxes.map((box, index) => ({ ...box, ...sections[index], opinionId: timeId(), groupId: timeId() }));
  yield {
    name: "groups",
    values: made.flatMap((one) => [one.groupId, cityId, caseId, one.section, one.ordinal, one.policy_id, null, at]),
  };
  yield {
    name: "opinions",
    values: made.flatMap((one, index) => [
      one.opinionId,
      cityId,
      caseId,
      "submission",
      id,
      index + 1,
      one.groupId,
      texts[index],
      one.section,
      at,
      one.policy_id,
      null,
      at,
    ]),
  };
  yield { name: "spans", values: made.flatMap((one) => [one.opinionId, 1, 0, one.from, one.to]) };
  yield { name: "anchors", values: made.flatMap((one) => [one.opinionId, one.section]) };

  const key = original.replace(/\s+/g, "");
  const grams = gramsOf(key, engine);
  const entry = [id, caseId, key];
  if (engine === "sqlite") {
    const [written] = yield { name: "searchEntry", values: entry };
    yield { name: "searchGram", values: [written?.seq, grams] };
  } else yield { name: "searchEntry", values: [...entry, grams] };

  const salt = crypto.randomBytes(32).toString("hex");
  const record = JSON.stringify({
    arrivedMs: Date.parse(at),
    attachments: [],
    consultation: caseId,
    identity: sha256(person),
    kind: "submission",
    receipt,
    text: hash,
    textKind: "original",
    version: 1,
  });
  yield { name: "leaf", values: [timeId(), id, "submission", record, salt, sha256(record), at] };
  const fields = '["submission","person","opinions"]';
  yield { name: "audit", values: [timeId(), at, cityId, "visitor", "submit-comment", "submission", id, fields] };
}
