// Describes what a demo city's content is made of: types only, no ids, and days only as offsets.
import type { Canonical } from "#app/consultation/class-presets.ts";
import type { ConsultationRules } from "#app/consultation/consultation-rules.schema.ts";
import type { Role } from "#app/role/role.ts";

/** Whole days from the day of seeding in Asia/Tokyo: 0 is that day, -3 three days earlier. */
export type DayOffset = number;
/** Wall clock time in Asia/Tokyo, `HH:mm`. */
export type TokyoTime = string;
/** First calendar year of a fiscal year (April to March): 2022 is 令和4年度. */
export type FiscalYear = number;
/** Number of a section in its draft (`3-2`), or the plan as a whole (計画全般). */
export type SectionRef = string | "whole";

/**
 * Period of a plan or tier. `years` is the length; `from` and `to` are fiscal years, both included, null where the
 * document does not say; `text` is what is shown instead of a computed period.
 */
export type PeriodContent =
  | { kind: "fixed"; years: number | null; from: FiscalYear | null; to: FiscalYear | null; text: string | null }
  | { kind: "range"; minYears: number; maxYears: number; from: FiscalYear | null; text: string | null }
  | { kind: "open"; from: FiscalYear | null; text: string | null }
  | { kind: "n_x_m"; terms: number; yearsEach: number; from: FiscalYear | null; text: string | null }
  | { kind: "rolling"; years: number; reviewEveryYears: number; text: string | null };

export interface TierContent {
  title: string;
  period: PeriodContent;
  /** What this tier holds, in a sentence. */
  about: string;
}

/** `sample` divisions are not named in the city's document and carry 見本 in their name. */
export interface DivisionContent {
  name: string;
  sample: boolean;
  children: readonly DivisionContent[];
}

export interface AreaContent {
  name: string;
  sample: boolean;
}

export interface PolicyContent {
  code: string;
  /** The city's own word for this level of the tree. */
  kind: string;
  title: string;
  sample: boolean;
  division: string | null;
  children: readonly PolicyContent[];
}

/** A set whose items cut across the tree of policies. */
export interface FrameworkContent {
  title: string;
  items: readonly { title: string; sample: boolean }[];
  about: string;
}

export interface PlanLinkContent {
  relation: "part_of" | "carries";
  title: string;
  period: PeriodContent | null;
  about: string;
}

export interface PlanContent {
  slug: string;
  title: string;
  alias: string;
  about: string;
  period: PeriodContent;
  tiers: readonly TierContent[];
  links: readonly PlanLinkContent[];
  frameworks: readonly FrameworkContent[];
  /** Words of the tree's levels, from the top. */
  policyKinds: readonly string[];
  policies: readonly PolicyContent[];
  /** The city's names of the stages a draft goes through, in order. */
  draftStages: readonly string[];
}

export type BlockContent =
  | { heading: string | null; paragraphs: readonly string[] }
  | { heading: string; table: { head: readonly string[]; rows: readonly (readonly string[])[] } };

export interface SectionContent {
  /** Unique in its draft: `3` a chapter, `3-2` a section of it. */
  number: string;
  /** As printed before the title: `第3章`, `第2節`. */
  label: string;
  title: string;
  parent: string | null;
  blocks: readonly BlockContent[];
  /** Pages of the print; no two sections of a draft share a page. */
  pages: { from: number; to: number } | null;
  policy: string | null;
  division: string | null;
}

export interface DraftContent {
  key: string;
  title: string;
  stage: string;
  /** `案①` where the city shows several drafts side by side, else null. */
  alternative: string | null;
  about: string;
  publishedOn: DayOffset;
  sections: readonly SectionContent[];
}

/** A step of the plan's making; `when` is text because documents say 10月上旬 as well as dates. */
export interface MilestoneContent {
  when: string;
  title: string;
  about: string;
  state: "done" | "now" | "ahead";
}

export interface ContactContent {
  division: string;
  phone: string;
  fax: string;
  mail: string;
  address: string;
  hours: string;
}

export interface CityContent {
  /** 団体コード, six digits. */
  code: string;
  slug: string;
  name: string;
  kana: string;
  prefecture: string;
  terms: { consultation: string; response: string; responseClass: string };
  contact: ContactContent;
  divisions: readonly DivisionContent[];
  areas: readonly AreaContent[];
  plan: PlanContent;
  drafts: readonly DraftContent[];
  milestones: readonly MilestoneContent[];
  /** Said on the city's page while nothing is open. */
  comesNext: string;
}

export type ChannelCode = "web" | "post" | "counter" | "fax" | "mail";
export type EligibilityCode = "resident" | "office" | "worker" | "student" | "taxpayer" | "interested";
export type AgeBand = "10代以下" | "20代" | "30代" | "40代" | "50代" | "60代" | "70代" | "80代以上";
export type ValidityCode = "valid" | "late" | "ineligible" | "incomplete" | "out" | "duplicate" | "withdrawn" | "blank";
export interface ResponseClassContent {
  code: string;
  label: string;
  meaning: string;
  canonical: Canonical;
}

export type PersonContent =
  | {
      kind: "person";
      name: string;
      kana: string | null;
      postcode: string;
      address: string;
      phone: string | null;
      mail: string | null;
    }
  | {
      kind: "organisation";
      organisation: string;
      representative: string;
      contactName: string;
      postcode: string;
      address: string;
      phone: string | null;
      mail: string | null;
    };

/** Why an opinion or a submission is not in the table; the reason is shown to the public. */
export interface ExclusionContent {
  validity: ValidityCode;
  publicReason: string;
}

/** Where a citizen placed a box of the web form; `typed` is as written, e.g. `P.12 3行目`. */
export type PlaceContent = { kind: "section"; number: string } | { kind: "whole" } | { kind: "typed"; text: string };

/** One box of the web form: it is one opinion, whole. `section` is the right one, also where the place was typed. */
export interface BoxContent {
  place: PlaceContent;
  text: string;
  section: SectionRef;
  row: string | null;
  excluded: ExclusionContent | null;
}

/**
 * An opinion cut from a letter. Each of `spans` occurs exactly once in the letter's text. `care`: `join` = one point over
 * several paragraphs, `cut` = shares its paragraph with another point; null = the paragraph is the opinion.
 */
export interface LetterOpinionContent {
  row: string | null;
  section: SectionRef;
  spans: readonly string[];
  care: "join" | "cut" | null;
  excluded: ExclusionContent | null;
}

/** A piece set aside. `inside` says that it lies within an opinion (a name to be masked there). */
export interface AsideContent {
  text: string;
  kind: "greeting" | "personal" | "not_opinion";
  inside: boolean;
}

export interface LetterContent {
  text: string;
  opinions: readonly LetterOpinionContent[];
  asides: readonly AsideContent[];
}

export interface SubmissionContent {
  /** Order of arrival in its case: `0001`. */
  key: string;
  channel: ChannelCode;
  person: PersonContent;
  eligibility: EligibilityCode;
  eligibilityExtra: string | null;
  ageBand: AgeBand | null;
  area: string | null;
  /** Day and time of arrival; the day counts back from the closing day, negative = after it. */
  arrived: { daysBeforeClosing: number; time: TokyoTime };
  /** 受付日 and 消印日 of what staff enter, counted like `arrived`; null for the web. */
  paper: { receivedDaysBeforeClosing: number; postmarkDaysBeforeClosing: number | null } | null;
  validity: ValidityCode;
  /** Public reason where the submission is not valid; a note on a valid one that needs explaining. */
  validityReason: string | null;
  boxes: readonly BoxContent[] | null;
  letter: LetterContent | null;
}

/** Text between `before`, an exact sentence of the section, and what replaces it. */
export interface RevisionContent {
  section: string;
  before: string;
  after: string;
}

export interface AnswerContent {
  classCode: string;
  text: string;
  revision: RevisionContent | null;
}

/**
 * One row of the result table, listed in plan order. `heading` and `summary` are written for rows that opinions share;
 * null = they start as the first words and the excerpt. `division` overrides that of the section.
 */
export interface RowContent {
  key: string;
  section: SectionRef;
  heading: string | null;
  summary: string | null;
  division: string | null;
  answer: AnswerContent | null;
}

/** A small text file that stands for the city's PDF. */
export interface DocumentContent {
  role: "digest" | "reference" | "form";
  title: string;
  fileName: string;
  text: string;
}

export interface ConsultationContent {
  slug: string;
  title: string;
  /** `key` of the draft it is about. */
  draft: string;
  what: string;
  why: string;
  basis: string;
  /** First and last day, both counted; the web closes at 24:00 of the last. */
  opensOn: DayOffset;
  closesOn: DayOffset;
  shortPeriodReason: string | null;
  /** Sections with a last day of their own. */
  sectionPeriods: readonly { section: string; closesOn: DayOffset; reason: string }[];
  decisions: { announcedOn: DayOffset; validityConfirmedOn: DayOffset | null; publishedOn: DayOffset | null };
  rules: ConsultationRules;
  /** 周知方法. */
  madeKnownBy: readonly string[];
  /** 公表場所. */
  shownAt: readonly string[];
  documents: readonly DocumentContent[];
  purposeNotice: string;
  publicationNotice: string;
  /** Key of a preset of response classes, or the city's own. */
  classes: { preset: string } | { own: readonly ResponseClassContent[] };
}

export interface CaseContent {
  city: string;
  consultation: ConsultationContent;
  submissions: readonly SubmissionContent[];
  rows: readonly RowContent[];
}

/** Figures that a published result must show; the parts add up. */
export interface LedgerContent {
  submissions: { received: number; valid: number; excluded: readonly { validity: ValidityCode; count: number }[] };
  persons: number;
  organisations: number;
  opinions: { received: number; inRows: number; excluded: readonly { validity: ValidityCode; count: number }[] };
  rows: { all: number; ofOne: number; shared: number };
  revisions: number;
}

export interface PublishedCaseContent extends CaseContent {
  edition: { title: string; summary: string; publishedOn: DayOffset };
  ledger: LedgerContent;
  /** Stage of the next version of the draft, made by applying the revisions of the rows. */
  nextDraft: { key: string; title: string; stage: string; about: string };
}

export interface StaffContent {
  loginId: string;
  name: string;
  role: Role;
  /** Slug of the city, or the whole installation. */
  scope: string | "installation";
  division: string | null;
  about: string;
}
