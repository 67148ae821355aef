// The site map.
import { index, prefix, type RouteConfig, route } from "@remix-run/route-config";

const publicPages = [
  index("site/routes/home.tsx"),
  route("help", "site/routes/help.tsx"),
  route("accessibility", "site/routes/accessibility.tsx"),
  route("privacy", "site/routes/privacy.tsx"),
  route("cities/:city", "city/routes/show.tsx"),
  route("plans/:plan", "plan/routes/show.tsx"),
  route("plans/:plan/policies", "policy/routes/index.tsx"),
  route("plans/:plan/policies/:code", "policy/routes/show.tsx"),
  route("plans/:plan/drafts/:draft", "draft/routes/show.tsx"),
  route("plans/:plan/drafts/:draft/print", "draft/routes/print.tsx"),
  route("plans/:plan/drafts/:draft/:chapter", "draft/routes/chapter.tsx"),
  route("consultations", "consultation/routes/index.tsx"),
  route("consultations/:consultation", "consultation/routes/show.tsx"),
  route("consultations/:consultation/documents/:document", "consultation/routes/document.tsx"),
  route("consultations/:consultation/comment", "opinion/submission/routes/comment.tsx"),
  route("consultations/:consultation/results", "publication/routes/show.tsx"),
  route("consultations/:consultation/results/:edition", "publication/routes/edition.tsx"),
  route("consultations/:consultation/results/:edition/download/:format", "publication/routes/download.tsx"),
  route("receipts", "opinion/receipt/routes/look-up.tsx"),
  route("receipts/issued", "opinion/receipt/routes/issued.tsx"),
  route("receipts/slip", "opinion/receipt/routes/slip.tsx"),
];

const accountPages = [
  route("sign-in", "account/routes/sign-in.tsx"),
  route("sign-out", "account/routes/sign-out.tsx"),
  route("set-up", "account/routes/set-up.tsx"),
  route("desk", "account/routes/desk.tsx"),
];

const deskPages = prefix("desk/:city", [
  index("city/routes/desk-home.tsx"),
  route("settings", "city/routes/desk-settings.tsx"),
  route("accounts", "account/routes/desk-accounts.tsx"),
  route("accounts/:account", "account/routes/desk-account.tsx"),
  route("audit", "audit/routes/desk-audit.tsx"),
  route("plans/new", "plan/routes/desk-new.tsx"),
  route("plans/:plan", "plan/routes/desk-plan.tsx"),
  route("plans/:plan/policies", "policy/routes/desk-tree.tsx"),
  route("plans/:plan/tags", "opinion/tag/routes/desk-tags.tsx"),
  route("plans/:plan/policies/:code", "policy/routes/desk-evidence.tsx"),
  route("plans/:plan/import", "draft/routes/desk-import-start.tsx"),
  route("plans/:plan/import/:import", "draft/routes/desk-import.tsx"),
  route("plans/:plan/drafts/:draft", "draft/routes/desk-draft.tsx"),
  route("cases/new", "consultation/routes/desk-new.tsx"),
  route("cases/:case", "consultation/routes/desk-case.tsx"),
  route("cases/:case/sections", "consultation/routes/desk-sections.tsx"),
  route("cases/:case/classes", "consultation/routes/desk-classes.tsx"),
  route("cases/:case/documents", "consultation/routes/desk-documents.tsx"),
  route("cases/:case/preview", "consultation/routes/desk-preview.tsx"),
  route("cases/:case/inbox", "opinion/submission/routes/desk-inbox.tsx"),
  route("cases/:case/inbox/new", "opinion/submission/routes/desk-paper.tsx"),
  route("cases/:case/inbox/:submission", "opinion/submission/routes/desk-submission.tsx"),
  route("cases/:case/inbox/:submission/person", "opinion/person/routes/desk-person.tsx"),
  route("cases/:case/read", "response/routes/desk-bench.tsx"),
  route("cases/:case/read/deed", "response/routes/desk-deed.tsx"),
  route("cases/:case/read/:submission/form", "response/routes/desk-form.tsx"),
  route("cases/:case/remaining", "publication/routes/desk-remaining.tsx"),
  route("cases/:case/publish", "publication/routes/desk-publish.tsx"),
  route("cases/:case/publications", "publication/routes/desk-publications.tsx"),
]);

export default [...publicPages, ...accountPages, ...deskPages] satisfies RouteConfig;
