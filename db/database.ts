// Every table of the installation, and the two handles through which the house touches them.
import type { Kysely } from "kysely";
import type { Engine } from "./dialects/portable.ts";
import type { AccountTable, RoleGrantTable } from "./tables/account.ts";
import type { AuditEntryTable } from "./tables/audit.ts";
import type {
  RateLimitTable,
  ScopeVersionTable,
  SessionTable,
  SlugTable,
  StagedFileTable,
} from "./tables/bookkeeping.ts";
import type { AreaTable, CityTable, DivisionTable } from "./tables/city.ts";
import type {
  ConsultationSectionTable,
  ConsultationTable,
  DocumentTable,
  ResponseClassTable,
  ValidityTable,
} from "./tables/consultation.ts";
import type { DraftImportTable, DraftTable, ErratumTable, SectionTable } from "./tables/draft.ts";
import type { FileTable } from "./tables/file.ts";
import type {
  DeedTable,
  OpinionAnchorTable,
  OpinionGroupTable,
  OpinionPolicyTable,
  OpinionSectionTable,
  OpinionSpanTable,
  OpinionTable,
  OpinionTagTable,
  ProposalOutcomeTable,
  SetAsideTable,
  TagTable,
} from "./tables/opinion.ts";
import type { MilestoneTable, PlanTable, PolicyTable, TierTable } from "./tables/plan.ts";
import type {
  PublicationOpinionTable,
  PublicationRowTable,
  PublicationTable,
  PublicationWithdrawalTable,
} from "./tables/publication.ts";
import type { ResponseStepTable, ResponseTable, RevisionResponseTable, RevisionTable } from "./tables/response.ts";
import type {
  PersonHashTable,
  PersonTable,
  ReceiptLeafTable,
  SearchEntryTable,
  SearchGramTable,
  SubmissionTable,
  TranscriptTable,
} from "./tables/submission.ts";

export interface Tables {
  scope_version: ScopeVersionTable;
  slug: SlugTable;
  session: SessionTable;
  rate_limit: RateLimitTable;
  staged_file: StagedFileTable;
  city: CityTable;
  division: DivisionTable;
  area: AreaTable;
  account: AccountTable;
  role_grant: RoleGrantTable;
  audit_entry: AuditEntryTable;
  plan: PlanTable;
  tier: TierTable;
  milestone: MilestoneTable;
  policy: PolicyTable;
  draft: DraftTable;
  section: SectionTable;
  erratum: ErratumTable;
  draft_import: DraftImportTable;
  file: FileTable;
  consultation: ConsultationTable;
  consultation_section: ConsultationSectionTable;
  document: DocumentTable;
  response_class: ResponseClassTable;
  validity: ValidityTable;
  submission: SubmissionTable;
  transcript: TranscriptTable;
  person: PersonTable;
  person_hash: PersonHashTable;
  receipt_leaf: ReceiptLeafTable;
  search_entry: SearchEntryTable;
  search_gram: SearchGramTable;
  opinion_group: OpinionGroupTable;
  opinion: OpinionTable;
  opinion_span: OpinionSpanTable;
  set_aside: SetAsideTable;
  opinion_anchor: OpinionAnchorTable;
  opinion_section: OpinionSectionTable;
  opinion_policy: OpinionPolicyTable;
  tag: TagTable;
  opinion_tag: OpinionTagTable;
  proposal_outcome: ProposalOutcomeTable;
  deed: DeedTable;
  response: ResponseTable;
  response_step: ResponseStepTable;
  revision: RevisionTable;
  revision_response: RevisionResponseTable;
  publication: PublicationTable;
  publication_row: PublicationRowTable;
  publication_opinion: PublicationOpinionTable;
  publication_withdrawal: PublicationWithdrawalTable;
}

/** Reads only: there is no way from a Reader to a write. */
export type Reader = Pick<Kysely<Tables>, "selectFrom" | "selectNoFrom" | "fn" | "case" | "dynamic"> & {
  readonly engine: Engine;
};

/** Link and working rows that a deed may take away again; what people said or decided is never deleted. */
type Removable =
  | "opinion_span"
  | "set_aside"
  | "opinion_section"
  | "opinion_policy"
  | "opinion_tag"
  | "proposal_outcome"
  | "consultation_section"
  | "response_class"
  | "tier"
  | "milestone"
  | "section"
  | "policy"
  | "revision_response"
  | "tag";

/** Writes inside one transaction; only `change()` hands one out. */
export type Writer = Reader &
  Pick<Kysely<Tables>, "insertInto" | "updateTable"> &
  Pick<Kysely<Pick<Tables, Removable>>, "deleteFrom"> & { readonly kind: "writer" };

/** Tables of the bookkeeping: who is signed in, limits, files not yet taken over. */
export type Bookkeeping = Pick<Tables, "session" | "rate_limit" | "staged_file">;

/** Writes the bookkeeping and nothing else; only `keep()` hands one out. */
export type Keeper = Pick<Kysely<Bookkeeping>, "selectFrom" | "insertInto" | "updateTable" | "deleteFrom"> & {
  readonly engine: Engine;
  readonly kind: "keeper";
};
