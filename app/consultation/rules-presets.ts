// Presets a new consultation begins with: the six common categories of who may submit, age bands and ways in.
import type { ConsultationRules } from "./consultation-rules.schema.ts";

/** The common six categories (浜田市, 和泉市, かすみがうら市, 和光市 print these); only the first needs no extra item. */
export const eligibilityPreset: ConsultationRules["eligibility"] = [
  { code: "resident", label: "市内に住んでいる", extra: "" },
  { code: "worker", label: "市内で働いている", extra: "勤務先の名前と所在地" },
  { code: "student", label: "市内の学校に通っている", extra: "学校の名前" },
  { code: "office", label: "市内に事務所や事業所がある", extra: "事務所の名前と所在地" },
  { code: "taxpayer", label: "市に税を納めている", extra: "税の種類" },
  { code: "interested", label: "この案件に利害関係がある", extra: "利害関係の内容" },
];

export const ageBandsPreset = ["10代以下", "20代", "30代", "40代", "50代", "60代", "70代", "80代以上"];

/** `web` is what citizens send themselves; every other channel is typed in by staff. */
export const channelsPreset: ConsultationRules["channels"] = [
  { code: "web", label: "Web", address: "", closing: "arrival" },
  { code: "post", label: "郵送", address: "", closing: "postmark" },
  { code: "fax", label: "FAX", address: "", closing: "arrival" },
  { code: "mail", label: "電子メール", address: "", closing: "arrival" },
  { code: "counter", label: "窓口", address: "", closing: "arrival" },
  { code: "box", label: "回収箱", address: "", closing: "arrival" },
];

export const rulesPreset: ConsultationRules = {
  identity: {
    name: "required",
    address: "required",
    phone: "optional",
    mail: "optional",
    age: "optional",
    area: "none",
  },
  eligibility: eligibilityPreset,
  ageBands: ageBandsPreset,
  channels: channelsPreset,
};
