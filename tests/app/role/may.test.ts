import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Action, actions } from "#app/role/action.ts";
import { may, type Subject } from "#app/role/may.ts";
import { type Actor, type Grant, roles, visitor } from "#app/role/role.ts";

const staff = (...grants: Grant[]): Actor => ({ kind: "staff", id: "a", name: "見本", grants });
const inCity = (role: Grant["role"], city: string): Grant => ({ role, scopeKind: "city", scopeId: city, cityId: city });
const opinion: Subject = { kind: "opinion", id: "o", city: "chikuma", plan: "p" };
const allActions = Object.keys(actions) as Action[];
const closed = allActions.filter((action) => actions[action] !== "anyone" && actions[action] !== "staff");

describe("who may do what", () => {
  test("the secretariat sorts the opinions of its own city", () => {
    expect(may(staff(inCity("secretariat", "chikuma")), "sort-opinions", opinion)).toBe(true);
  });
  test("the secretariat of another city does not", () => {
    expect(may(staff(inCity("secretariat", "komoro")), "sort-opinions", opinion)).toBe(false);
  });
  test("division staff read opinions but never open a person", () => {
    const division = staff(inCity("division_staff", "chikuma"));
    expect(may(division, "read-opinions", opinion)).toBe(true);
    expect(may(division, "open-person", { kind: "submission", id: "s", city: "chikuma" })).toBe(false);
  });
  test("an administrator of the installation manages accounts but reads no opinions and opens no person", () => {
    const admin = staff({ role: "administrator", scopeKind: "installation", scopeId: null, cityId: null });
    expect(may(admin, "manage-accounts", { kind: "city", id: "chikuma", city: "chikuma" })).toBe(true);
    expect(may(admin, "read-opinions", opinion)).toBe(false);
    expect(may(admin, "open-person", opinion)).toBe(false);
  });
  test("a role for one plan ends at that plan", () => {
    const consultant = staff({ role: "consultant", scopeKind: "plan", scopeId: "p", cityId: "chikuma" });
    expect(may(consultant, "read-opinions", opinion)).toBe(true);
    expect(may(consultant, "read-opinions", { ...opinion, plan: "q" })).toBe(false);
    expect(may(consultant, "read-desk", { kind: "city", id: "chikuma", city: "chikuma" })).toBe(true);
  });

  test("a visitor may do nothing that is not open to anyone", () => {
    fc.assert(fc.property(fc.constantFrom(...closed), (action) => !may(visitor, action, opinion)));
  });
  test("no set of grants in one city opens anything in another", () => {
    const grants = fc.array(fc.constantFrom(...roles).map((role) => inCity(role, "komoro")));
    fc.assert(
      fc.property(grants, fc.constantFrom(...closed), (given, action) => !may(staff(...given), action, opinion)),
    );
  });
});
