// Rows of cities, their divisions and areas.
import type { Generated } from "kysely";

export interface CityTable {
  id: string;
  code: string;
  slug: string;
  name: string;
  prefecture: string;
  consultation_word: string;
  class_heading: string;
  minimum_days: Generated<number>;
  contact_office: string;
  contact_phone: string;
  contact_hours: string;
  contact_mail: Generated<string>;
  demo: Generated<0 | 1>;
  ordinal: Generated<number>;
  /** Moves on with every change to the city, its divisions, areas and validities. */
  version: Generated<number>;
  created_at: string;
}

/** A division works from `valid_from` to `valid_to`, both included; then its successor does. */
export interface DivisionTable {
  id: string;
  city_id: string;
  parent_id: string | null;
  name: string;
  ordinal: number;
  valid_from: string | null;
  valid_to: string | null;
  successor_id: string | null;
}

export interface AreaTable {
  id: string;
  city_id: string;
  name: string;
  ordinal: number;
  /** Since when it can no longer be chosen. */
  ended_at: string | null;
}
