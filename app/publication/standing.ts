// What the city's decisions on a submission and on one of its opinions mean for the table and for the counts.

/** A row of the city's list of decisions (有効, 期限後, 対象外 …). */
export interface ValidityRule {
  readonly code: string;
  readonly label: string;
  readonly public_reason: string;
  readonly counted: 0 | 1;
  readonly answered: 0 | 1;
  readonly shown: 0 | 1;
}

export type ValidityRules = ReadonlyMap<string, ValidityRule>;

/** What was decided, as the database holds it. */
export interface Judged {
  /** Null while nobody has confirmed what the rules propose. */
  readonly submission_validity: string | null;
  readonly proposed_validity: string;
  readonly submission_reason: string;
  /** Of the opinion alone; null: it follows its submission. */
  readonly validity: string | null;
  readonly validity_reason: string;
}

/** How an opinion stands. */
export interface Standing {
  /** Its text stands in the table. */
  readonly shown: boolean;
  /** It is counted in the 件数 of its row. */
  readonly counted: boolean;
  /** Its row needs an answer. */
  readonly answered: boolean;
  /** The decision that makes the difference: the submission's before the opinion's own. */
  readonly rule: ValidityRule;
  /** The public reason of that decision: its own, or the one of the list. */
  readonly reason: string;
}

export const rulesOf = (rows: readonly ValidityRule[]): ValidityRules => new Map(rows.map((row) => [row.code, row]));

function ruleOf(rules: ValidityRules, code: string): ValidityRule {
  const rule = rules.get(code);
  if (!rule) throw new Error(`the city's list of decisions has no ${code}`);
  return rule;
}

const whole = (rule: ValidityRule): boolean => rule.shown === 1 && rule.counted === 1 && rule.answered === 1;

/** The decision in force for a submission: the confirmed one, else what the rules propose. @throws on a code that the city does not have */
export const submissionRule = (
  rules: ValidityRules,
  of: { readonly validity: string | null; readonly proposed_validity: string },
): ValidityRule => ruleOf(rules, of.validity ?? of.proposed_validity);

/** @throws on a code that the city does not have */
export function standingOf(rules: ValidityRules, judged: Judged): Standing {
  const first = submissionRule(rules, { ...judged, validity: judged.submission_validity });
  const own = judged.validity === null ? first : ruleOf(rules, judged.validity);
  const rule = whole(first) ? own : first;
  const reason = (rule === first ? judged.submission_reason : judged.validity_reason).trim();
  return {
    shown: first.shown === 1 && own.shown === 1,
    counted: first.counted === 1 && own.counted === 1,
    answered: first.answered === 1 && own.answered === 1,
    rule,
    reason: reason === "" ? rule.public_reason : reason,
  };
}
