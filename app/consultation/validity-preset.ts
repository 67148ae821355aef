// The preset of 有効・期限後・対象外 …: what a city may decide of a submission or of one opinion.

export interface ValidityDraft {
  readonly code: string;
  readonly label: string;
  /** Printed in the result for what is not in the table. */
  readonly public_reason: string;
  /** Counted among the opinions received as valid. */
  readonly counted: 0 | 1;
  /** Needs a row and an answer before publication. */
  readonly answered: 0 | 1;
  /** Its text is shown in the result table. */
  readonly shown: 0 | 1;
}

const kind = (code: string, label: string, public_reason: string, counted: 0 | 1 = 0): ValidityDraft => ({
  code,
  label,
  public_reason,
  counted,
  answered: counted,
  shown: counted,
});

/** Codes are the same in every city so that rules can propose them; labels and reasons are the city's to change. */
export const validityPreset: readonly ValidityDraft[] = [
  kind("valid", "有効", "", 1),
  kind("late", "期限後", "募集期間のあとに届いたため、表に載せていません。"),
  kind("ineligible", "資格外", "提出できる方にあてはまらないため、表に載せていません。"),
  kind("incomplete", "記載不備", "必要な事項が書かれていないため、表に載せていません。"),
  kind("out", "対象外", "この案件と関係のない内容のため、表に載せていません。"),
  kind("duplicate", "重複", "同じ方からの同じ意見のため、1件として扱いました。"),
  kind("withdrawn", "取下げ", "提出した方が取り下げました。"),
  kind("blank", "意見なし", "意見が書かれていませんでした。"),
];
