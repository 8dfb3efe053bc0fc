import { describe, expect, test } from "vitest";
import { inputContract } from "../../../models/inputs/input-contract.ts";
import { type Condition, type Rule, schemaVersionFor } from "../../../models/scoring-model.ts";
import { contractOf, planted } from "../made-patterns.ts";

const { trait: industry } = planted("industry", [1, 2, 3]);
const { trait: visits } = planted("visits", [1, 2], { kind: "count", group: "behaviour" });

function rule(input: string, condition: Condition, points: number, and: Rule["and"] = null): Rule {
  return { id: "r1", input, condition, and, points, reason: "" };
}

describe("inputContract", () => {
  test("says what an empty and an unseen value get, by the rules on the input alone", () => {
    const contract = contractOf(industry, [
      rule("industry", { operator: "is one of", values: ["v0"], or_empty: true }, 4),
      rule("industry", { operator: "is any other", than: ["v0", "v1"], or_empty: false }, -3),
      rule("industry", { operator: "is any other", than: [], or_empty: true }, 9, {
        input: "visits",
        condition: { operator: "is empty" },
      }),
    ]);
    expect(contract).toMatchObject({
      type: "text",
      known_values: ["v0", "v1", "v2"],
      empty_points: 4,
      unseen_points: -3,
      empty_as: null,
    });
  });

  test("an empty count is 0, and every number lies in some range", () => {
    const contract = contractOf(visits, [
      rule("visits", { operator: "lies within", from: null, below: 10, or_empty: false }, -2),
    ]);
    expect(contract).toMatchObject({
      type: "number",
      empty_as: 0,
      known_values: null,
      empty_points: -2,
      unseen_points: null,
    });
  });

  test("an unseen value is one that no rule names, however the known ones look", () => {
    const { trait } = planted("odd", []);
    const listed = ["", "*", "**"];
    const prebins = [...trait.prebins, ...listed.map((value) => ({ type: "value" as const, value }))];
    const asked = rule("odd", { operator: "is one of", values: listed, or_empty: false }, 5);
    expect(contractOf({ ...trait, prebins }, [asked]).unseen_points).toBe(0);
  });
});

test("a trait from SQL is stated with its SELECT, whatever its name sounds like; only then a consumer must know 1.3.0", () => {
  const sqlTraits = [{ name: "days since last visit", sql: "select 'it''s', \"{{ a }}\"" }];
  const { trait } = planted("days since last visit", [1, 2], { kind: "numeric", group: "behaviour" });
  const own = inputContract(trait, [], { columns: [], assetGroups: [], sqlTraits });
  expect(own).toMatchObject({
    as_of:
      "the value that traits/days_since_last_visit.sql gives the lead, from what was known at the handoff; empty if none",
    computed: { from: "sql", file: "traits/days_since_last_visit.sql", sql: sqlTraits[0]?.sql },
    unit: null,
    empty_as: null,
  });
  const other = inputContract(trait, [], { columns: [], assetGroups: [], sqlTraits: [] });
  expect(other.computed?.from).toBe("activities");
  expect(schemaVersionFor([other, own])).toBe("1.3.0");
  expect(schemaVersionFor([other])).toBe("1.2.0");
});
