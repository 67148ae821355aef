import { describe, expect, test } from "vitest";
import { followPlace, followPolicy } from "#app/opinion/follow.ts";

const leads: Readonly<Record<string, string>> = { bus: "transport", park: "green" };
const leadOf = (policy: string | null) => (policy === null ? null : (leads[policy] ?? null));

describe("policy and division of an opinion that is moved", () => {
  test("follow the section while nobody set them otherwise", () => {
    const now = { policyId: "bus", divisionId: "transport" };
    expect(followPlace(now, { from: "bus", to: "park" }, leadOf)).toEqual({ policyId: "park", divisionId: "green" });
    expect(followPlace(now, { from: "bus", to: null }, leadOf)).toEqual({ policyId: null, divisionId: null });
  });

  test("stay where a person set them", () => {
    const now = { policyId: "park", divisionId: "green" };
    expect(followPlace(now, { from: "bus", to: null }, leadOf)).toEqual(now);
    const own = { policyId: "bus", divisionId: "mayor" };
    expect(followPlace(own, { from: "bus", to: "park" }, leadOf)).toEqual({ policyId: "park", divisionId: "mayor" });
  });

  test("of an opinion without a policy follow once it has one, and a policy without a lead leaves none", () => {
    const none = { policyId: null, divisionId: null };
    expect(followPolicy(none, "bus", leadOf)).toEqual({ policyId: "bus", divisionId: "transport" });
    expect(followPolicy({ policyId: "bus", divisionId: "transport" }, "unled", leadOf)).toEqual({
      policyId: "unled",
      divisionId: null,
    });
  });
});
