import { expect, test } from "vitest";
import { scopeVersionsOf } from "#app/server/scope-versions.server.ts";
import { connect } from "#db/connect.ts";
import { moveScopes } from "#db/queries/audit.ts";
import { writing } from "#db/transaction.ts";
import { aHouse } from "#tests/support/house.ts";

test("what this process moves counts at once", async () => {
  const house = await aHouse();
  await house.scopes.refresh();
  expect(house.scopes.upToDate()).toBe(true);
  await writing(house.connection, (writer) => moveScopes(writer, ["city:a"]));
  house.scopes.moved(["city:a"]);
  expect(house.scopes.upToDate()).toBe(false);
  await house.scopes.refresh();
  expect([house.scopes.upToDate(), house.scopes.known.get("city:a"), house.scopes.known.get("city:b")]).toEqual([
    true,
    1,
    undefined,
  ]);
});

test("what another process moves is noticed within a second and a half", async () => {
  const house = await aHouse();
  const other = await connect(house.connection.url, { unsafeCommit: true });
  await house.scopes.refresh();
  await writing(other, (writer) => moveScopes(writer, ["city:a"]));
  await expect.poll(() => house.scopes.upToDate(), { timeout: 1500, interval: 20 }).toBe(false);
  await house.scopes.refresh();
  expect(house.scopes.known.get("city:a")).toBe(1);
  await other.close();
});

test("a move during a reading is never lost", async () => {
  const house = await aHouse();
  const scopes = scopeVersionsOf(house.connection);
  const reading = scopes.refresh();
  await writing(house.connection, (writer) => moveScopes(writer, ["plan:p"]));
  scopes.moved(["plan:p"]);
  await reading;
  if (!scopes.upToDate()) await scopes.refresh();
  expect(scopes.known.get("plan:p")).toBe(1);
});

test("a deed that moves nothing leaves the versions as they are", async () => {
  const house = await aHouse();
  await house.scopes.refresh();
  const before = house.scopes.known;
  house.scopes.moved([]);
  expect([house.scopes.upToDate(), house.scopes.known === before]).toEqual([true, true]);
});
