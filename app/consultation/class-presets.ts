// Presets of 反映区分 as cities really use them; each class maps to one canonical meaning for statistics across cases.

export type Canonical =
  | "revise"
  | "revise_part"
  | "already"
  | "agree"
  | "implement"
  | "reference"
  | "decline"
  | "explain"
  | "out"
  | "other";

export interface ClassDraft {
  readonly code: string;
  readonly label: string;
  readonly meaning: string;
  readonly canonical: Canonical;
  readonly requires_revision: 0 | 1;
  readonly counts_as_revised: 0 | 1;
}

export interface ClassPreset {
  readonly key: string;
  readonly title: string;
  readonly classes: readonly ClassDraft[];
}

const revises: readonly Canonical[] = ["revise", "revise_part"];
const kind = (code: string, label: string, canonical: Canonical, meaning = ""): ClassDraft => ({
  code,
  label,
  meaning,
  canonical,
  requires_revision: revises.includes(canonical) ? 1 : 0,
  counts_as_revised: revises.includes(canonical) ? 1 : 0,
});

export const classPresets: readonly ClassPreset[] = [
  {
    key: "machikoe",
    title: "まちこえの例（A～F）",
    classes: [
      kind("A", "案を直しました", "revise", "ご意見のとおり、案の文を直しました。"),
      kind("B", "一部を直しました", "revise_part", "ご意見の一部を取り入れて、案の文を直しました。"),
      kind("C", "すでに案にあります", "already", "同じ考えが、すでに案に書いてあります。"),
      kind("D", "進めるときの参考にします", "reference", "案は直しませんが、取り組むときの参考にします。"),
      kind("E", "案は直しません", "decline", "理由を示して、案のままとします。"),
      kind("F", "質問への答え・その他", "explain", "質問へのお答えや、案と直接かかわらないご意見です。"),
    ],
  },
  {
    key: "V1",
    title: "反映・記述済・実施段階・困難",
    classes: [
      kind("1", "反映", "revise", "全部または一部を反映するもの"),
      kind("2", "今後の文書に反映", "implement", "今後つくる文書に反映するもの"),
      kind("3", "記述・整理済", "already", "すでに記述し、整理しているもの"),
      kind("4", "実施段階検討", "implement", "実施の段階で検討するもの"),
      kind("5", "反映困難", "decline", "反映がむずかしいもの"),
      kind("6", "その他", "other"),
    ],
  },
  {
    key: "V2",
    title: "掲載済み・修正あり・修正なし",
    classes: [
      kind("1", "計画に掲載済み", "already"),
      kind("2", "追加・修正あり", "revise"),
      kind("3", "追加・修正なし", "decline"),
      kind("4", "その他", "other"),
    ],
  },
  {
    key: "V3",
    title: "賛同・反映・含まれる・参考",
    classes: [
      kind("1", "素案に賛同", "agree"),
      kind("2", "反映", "revise"),
      kind("3", "趣旨がすでに含まれる", "already"),
      kind("4", "今後の参考", "reference"),
      kind("5", "その他", "other"),
    ],
  },
  {
    key: "V9",
    title: "A 反映・B 案に沿う・C 参考・D 説明・E その他",
    classes: [
      kind("A", "意見を踏まえ反映", "revise"),
      kind("B", "案に沿った意見", "already"),
      kind("C", "今後の参考", "reference"),
      kind("D", "質問・要望で説明するもの", "explain"),
      kind("E", "その他", "other"),
    ],
  },
  {
    key: "V10",
    title: "ア 反映・イ 取組を推進・ウ 参考・エ その他",
    classes: [
      kind("ア", "計画等に意見を反映", "revise"),
      kind("イ", "意見の趣旨を踏まえて取組を推進", "implement"),
      kind("ウ", "今後の参考", "reference"),
      kind("エ", "その他", "other", "要望・感想・質問など"),
    ],
  },
  {
    key: "V11",
    title: "A 全部反映～F その他",
    classes: [
      kind("A", "全部反映", "revise"),
      kind("B", "一部反映", "revise_part"),
      kind("C", "趣旨同一", "already"),
      kind("D", "参考", "reference"),
      kind("E", "対応困難", "decline"),
      kind("F", "その他", "other"),
    ],
  },
  {
    key: "V12",
    title: "◎○△×―",
    classes: [
      kind("◎", "修正する", "revise"),
      kind("○", "すでに記載", "already"),
      kind("△", "今後検討・参考", "reference"),
      kind("×", "反映できない", "decline"),
      kind("―", "対象外", "out"),
    ],
  },
  { key: "none", title: "区分なし", classes: [] },
];
