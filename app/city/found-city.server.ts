// Adds a city to the installation, with its offices, districts and the preset of validities handed in.
import { hasAccount } from "#db/queries/account.ts";
import { claimSlug, insertAreas, insertCity, insertDivisions, insertValidities } from "#db/queries/city.ts";
import { change, done, type Result, refuse } from "../audit/change.server.ts";
import type { Actor } from "../role/role.ts";
import { type House, scopeOf } from "../shared/house.server.ts";
import { uuidv7 } from "../shared/uuid.server.ts";

export interface NewDivision {
  readonly name: string;
  readonly children?: readonly NewDivision[];
}

export interface NewCity {
  /** 全国地方公共団体コード, six digits with check digit. */
  readonly code: string;
  readonly slug: string;
  readonly name: string;
  readonly prefecture: string;
  readonly procedureWord: string;
  readonly classHeading: string;
  readonly minimumDays: number;
  readonly contact: { readonly office: string; readonly phone: string; readonly hours: string; readonly mail: string };
  readonly divisions: readonly NewDivision[];
  readonly areas: readonly string[];
  readonly validities: readonly {
    code: string;
    label: string;
    public_reason: string;
    counted: 0 | 1;
    answered: 0 | 1;
    shown: 0 | 1;
  }[];
  readonly demo: boolean;
  readonly ordinal: number;
}

function flatDivisions(cityId: string, tree: readonly NewDivision[]) {
  const rows: {
    id: string;
    city_id: string;
    parent_id: string | null;
    name: string;
    ordinal: number;
    valid_from: null;
    valid_to: null;
    successor_id: null;
  }[] = [];
  const walk = (nodes: readonly NewDivision[], parent: string | null): void => {
    for (const node of nodes) {
      const id = uuidv7();
      rows.push({
        id,
        city_id: cityId,
        parent_id: parent,
        name: node.name,
        ordinal: rows.length,
        valid_from: null,
        valid_to: null,
        successor_id: null,
      });
      walk(node.children ?? [], id);
    }
  };
  walk(tree, null);
  return rows;
}

/** Adds a city; a visitor may only add the first one, while nobody can sign in. Refused when its slug was ever given, or its code is in use. Returns the city's id. */
export async function foundCity(
  house: House,
  actor: Actor,
  at: string,
  city: NewCity,
): Promise<Result<string, "slug_taken" | "already_set_up">> {
  const id = uuidv7();
  const divisions = flatDivisions(id, city.divisions);
  const areas = city.areas.map((name, ordinal) => ({ id: uuidv7(), city_id: id, name, ordinal }));
  const validities = city.validities.map((v, ordinal) => ({ id: uuidv7(), city_id: id, ordinal, ...v }));
  return change(
    house,
    { actor, action: "set-up-installation", subject: { kind: "installation", id: "installation" }, at },
    async (w) => {
      if (actor.kind === "visitor" && (await hasAccount(w))) return refuse("already_set_up");
      if (!(await claimSlug(w, "city", city.slug, id))) return refuse("slug_taken");
      await insertCity(w, {
        id,
        code: city.code,
        slug: city.slug,
        name: city.name,
        prefecture: city.prefecture,
        consultation_word: city.procedureWord,
        class_heading: city.classHeading,
        minimum_days: city.minimumDays,
        contact_office: city.contact.office,
        contact_phone: city.contact.phone,
        contact_hours: city.contact.hours,
        contact_mail: city.contact.mail,
        demo: city.demo ? 1 : 0,
        ordinal: city.ordinal,
        created_at: at,
      });
      await insertDivisions(w, divisions);
      await insertAreas(w, areas);
      await insertValidities(w, validities);
      return done(id, {
        fields: ["city", "divisions", "areas", "validities"],
        made: { kind: "city", id },
        city: id,
        moves: [scopeOf.site, scopeOf.city(id)],
      });
    },
  );
}
