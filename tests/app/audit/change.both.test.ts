import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { change, done, refuse } from "#app/audit/change.server.ts";
import { keep } from "#app/audit/keep.server.ts";
import { visitor } from "#app/role/role.ts";
import type { House } from "#app/shared/house.server.ts";
import { scopeOf } from "#app/shared/house.server.ts";
import { updatePlan } from "#db/queries/plan.ts";
import { aCity, anOpenConsultation, aPlan, builtAt } from "#db/seed/builders/case.ts";
import { aHouse, staffOf, theSystem } from "../../support/house.ts";

const auditRows = (house: House) => house.reader.selectFrom("audit_entry").selectAll().orderBy("id").execute();

describe("the door for writes", () => {
  test("a deed that is allowed leaves its rows, an audit row and a moved scope", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const plan = await aPlan(house, city);
    await house.scopes.refresh();
    const before = house.scopes.known.get(scopeOf.plan(plan)) ?? 0;
    const result = await change(
      house,
      { actor: staffOf(city, "secretariat"), action: "edit-plan", subject: { kind: "plan", id: plan }, at: builtAt },
      async (w) =>
        done((await updatePlan(w, plan, 1, { title: "新しい題" })) ? "changed" : "stale", {
          fields: ["title"],
          moves: [scopeOf.plan(plan)],
        }),
    );
    expect(result).toEqual({ ok: true, value: "changed" });
    const last = (await auditRows(house)).at(-1);
    expect(last).toMatchObject({
      city_id: city,
      actor_kind: "staff",
      action: "edit-plan",
      subject_kind: "plan",
      subject_id: plan,
      fields: '["title"]',
    });
    expect(house.scopes.upToDate()).toBe(false);
    await house.scopes.refresh();
    expect(house.scopes.known.get(scopeOf.plan(plan))).toBe(before + 1);
  });

  test("what is refused leaves no trace", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const plan = await aPlan(house, city);
    const rows = (await auditRows(house)).length;
    const result = await change(
      house,
      { actor: theSystem, action: "edit-plan", subject: { kind: "plan", id: plan }, at: builtAt },
      async (w) => {
        await updatePlan(w, plan, 1, { title: "消えるはずの題" });
        return refuse("not_now");
      },
    );
    expect(result).toEqual({ ok: false, refused: "not_now" });
    expect((await house.reader.selectFrom("plan").select("title").executeTakeFirst())?.title).not.toContain("消える");
    expect(await auditRows(house)).toHaveLength(rows);
  });

  test("staff of another city and visitors are refused before the work runs", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const plan = await aPlan(house, city);
    const other = await aCity(house, { slug: "tonari", code: "888888" });
    const deed = { action: "edit-plan", subject: { kind: "plan", id: plan }, at: builtAt } as const;
    const work = async () => {
      throw new Error("the work ran");
    };
    expect(await change(house, { ...deed, actor: staffOf(other, "secretariat") }, work)).toEqual({
      ok: false,
      refused: "forbidden",
    });
    expect(await change(house, { ...deed, actor: visitor }, work)).toEqual({ ok: false, refused: "forbidden" });
    expect(await change(house, { ...deed, actor: theSystem, subject: { kind: "plan", id: "nothing" } }, work)).toEqual({
      ok: false,
      refused: "gone",
    });
  });

  test("an error inside the work undoes everything and reaches the caller", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const plan = await aPlan(house, city);
    await expect(
      change(
        house,
        { actor: theSystem, action: "edit-plan", subject: { kind: "plan", id: plan }, at: builtAt },
        async (w) => {
          await updatePlan(w, plan, 1, { title: "途中" });
          throw new Error("power cut");
        },
      ),
    ).rejects.toThrow("power cut");
    expect((await house.reader.selectFrom("plan").select("version").executeTakeFirst())?.version).toBe(1);
  });

  test("the next deed waits for the one before, also when that one fails", async () => {
    const house = await aHouse();
    const city = await aCity(house);
    const plan = await aPlan(house, city);
    const retitle = (version: number) =>
      change(
        house,
        { actor: theSystem, action: "edit-plan", subject: { kind: "plan", id: plan }, at: builtAt },
        async (w) =>
          (await updatePlan(w, plan, version, { title: `題${version}` }))
            ? done(true, { fields: ["title"] })
            : refuse("stale"),
      );
    const results = await Promise.all([retitle(1), retitle(1), retitle(1), retitle(1)]);
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(results.filter((r) => !r.ok && r.refused === "stale")).toHaveLength(3);
  });
});

describe("what the doors do not open", () => {
  test("the audit log and published editions are append-only in the database itself", async () => {
    const house = await aHouse();
    await anOpenConsultation(house);
    const raw = house.connection.writing;
    await expect(sql`update audit_entry set action = 'x'`.execute(raw)).rejects.toThrow("append-only");
    await expect(sql`delete from audit_entry`.execute(raw)).rejects.toThrow("append-only");
    const triggers =
      house.connection.engine === "sqlite"
        ? await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(raw)
        : await sql<{ name: string }>`select tgname as name from pg_trigger where not tgisinternal`.execute(raw);
    const names = triggers.rows.map((row) => row.name);
    for (const table of [
      "audit_entry",
      "publication",
      "publication_row",
      "publication_opinion",
      "publication_withdrawal",
      "transcript",
      "response_step",
      "deed",
      "opinion_anchor",
    ]) {
      expect(names).toContain(`${table}_no_update`);
      expect(names).toContain(`${table}_no_delete`);
    }
  });

  test("a reader cannot write, whatever it is made to run", async () => {
    const house = await aHouse();
    await aCity(house);
    const forced = house.reader as unknown as House["connection"]["writing"];
    await expect(forced.updateTable("city").set({ name: "x" }).execute()).rejects.toThrow(/readonly|read-only/);
  });

  test("the bookkeeping door writes sessions and limits", async () => {
    const house = await aHouse();
    await keep(house, (k) => k.insertInto("rate_limit").values({ key: "a", count: 1, resets_at: builtAt }).execute());
    expect(await house.reader.selectFrom("rate_limit").select("count").execute()).toEqual([{ count: 1 }]);
  });
});
