import { describe, expect, test } from "vitest";
import { elsewhere } from "#app/city/elsewhere.server.ts";
import { aCity, aPlan } from "#db/seed/builders/case.ts";
import { aHouse } from "../../support/house.ts";

async function answer(asked: Promise<never>): Promise<Response> {
  const thrown: unknown = await asked.catch((error: unknown) => error);
  if (thrown instanceof Response) return thrown;
  throw new Error("no answer was thrown");
}

const url = (path: string) => new URL(path, "http://localhost:3000");

describe("the address of a thing that was renamed", () => {
  test("leads for good to the same page under the slug it has now, with all that was asked", async () => {
    const house = await aHouse();
    const plan = await aPlan(house, await aCity(house), { slug: "new-plan" });
    await house.connection.writing
      .insertInto("slug")
      .values({ kind: "plan", slug: "old-plan", subject_id: plan, retired_at: "2026-01-01T00:00:00.000Z" })
      .execute();
    const asked = url("/plans/old-plan/drafts/soan/c%201?x=1");
    const found = await answer(elsewhere(house.reader, "plan", "old-plan", asked));
    expect([found.status, found.headers.get("Location")]).toEqual([301, "/plans/new-plan/drafts/soan/c%201?x=1"]);
  });

  test("is nowhere when no thing of the kind ever had the slug", async () => {
    const house = await aHouse();
    await aPlan(house, await aCity(house), { slug: "plan-a" });
    expect((await answer(elsewhere(house.reader, "plan", "never", url("/plans/never")))).status).toBe(404);
    expect((await answer(elsewhere(house.reader, "city", "plan-a", url("/cities/plan-a")))).status).toBe(404);
    expect((await answer(elsewhere(house.reader, "city", undefined, url("/cities/")))).status).toBe(404);
  });

  test("does not lead to itself when the slug is the one it has and the thing is not public", async () => {
    const house = await aHouse();
    await aPlan(house, await aCity(house), { slug: "plan-a" });
    expect((await answer(elsewhere(house.reader, "plan", "plan-a", url("/plans/plan-a/drafts/x")))).status).toBe(404);
  });
});
