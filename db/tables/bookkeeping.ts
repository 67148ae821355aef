// Rows of the bookkeeping that `keep()` may write, and of slugs and scope versions.

export interface ScopeVersionTable {
  scope: string;
  version: number;
}

export interface SlugTable {
  kind: "city" | "plan" | "consultation";
  slug: string;
  subject_id: string;
  retired_at: string | null;
}

export interface SessionTable {
  id: string;
  account_id: string;
  created_at: string;
  last_seen_at: string;
  expires_at: string;
  absolute_expires_at: string;
}

export interface RateLimitTable {
  key: string;
  count: number;
  resets_at: string;
}

export interface StagedFileTable {
  id: string;
  city_id: string;
  name: string;
  media_type: string;
  size: number;
  sha256: string;
  created_at: string;
}
