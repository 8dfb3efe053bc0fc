import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { binOfPrebin, binTrait } from "../../../models/mine/bins.ts";
import type { Prebin, Trait, TraitKind } from "../../../models/patterns.ts";
import { conditionOf, conditionText, toInput, toRules } from "../../../models/points/rules.ts";
import { scoreLead } from "../../../models/score-lead.ts";
import type { Condition } from "../../../models/scoring-model.ts";
import { planted } from "../made-patterns.ts";
import { smallModel } from "../small-model.ts";

/** Whether a lead with this value gets the points of a rule that asks this. */
function applies(trait: Trait, condition: Condition, value: string | number | null): boolean {
  const rule = { id: "r1", input: trait.name, condition, points: 1, reason: "" };
  const model = { ...smallModel, inputs: [toInput(trait)], rules: [rule] };
  return scoreLead(model, { [trait.name]: value }).points === 1;
}

/** Values that fall in a prebin, also at its edges. */
function valuesIn(trait: Trait, prebin: number): (string | number | null)[] {
  const entry = trait.prebins[prebin] as Prebin;
  if (entry.type === "missing") return [null];
  if (entry.type === "value") return [entry.value];
  if (entry.type === "other") return ["never seen", ""];
  const next = trait.prebins[prebin + 1];
  const last = next?.type === "range" ? next.from - 1e-9 : 1e12;
  return [entry.from, last, ...(prebin === 2 ? [-1e12] : [])];
}

const anyCut = fc
  .record({
    kind: fc.constantFrom<TraitKind>("numeric", "count", "ordered", "categorical"),
    cells: fc.array(
      fc.nat(120).chain((n) => fc.record({ n: fc.constant(n), wins: fc.nat(n) })),
      { minLength: 3, maxLength: 9 },
    ),
  })
  .filter(({ cells }) => {
    const n = cells.reduce((sum, cell) => sum + cell.n, 0);
    const wins = cells.reduce((sum, cell) => sum + cell.wins, 0);
    return wins > 0 && wins < n;
  })
  .map(({ kind, cells }) => {
    const trait = planted("trait", new Array<number>(cells.length - 2).fill(0), { kind }).trait;
    const counts = {
      n: Float64Array.from(cells, ({ n }) => n),
      wins: Float64Array.from(cells, ({ wins }) => wins),
    };
    return { trait, bins: binTrait(trait, counts) };
  });

describe("conditionOf", () => {
  test("each value satisfies the condition of its own bin and of no other", () => {
    fc.assert(
      fc.property(anyCut, ({ trait, bins }) => {
        const conditions = bins.map((bin) => conditionOf(trait, bin.prebins));
        const binOf = binOfPrebin(bins, trait.prebins.length);
        const isNumber = trait.kind === "numeric" || trait.kind === "count";
        trait.prebins.forEach(({ type }, prebin) => {
          if (type === "other" && isNumber) return;
          for (const value of valuesIn(trait, prebin)) {
            const holding = conditions.flatMap((condition, b) =>
              applies(trait, condition, value) ? [b] : [],
            );
            expect(holding, `${value} of ${JSON.stringify(conditions)}`).toEqual([binOf[prebin]]);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe("conditionText", () => {
  const values = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const within = (from: number | null, below: number | null): Condition => ({
    operator: "lies within",
    from,
    below,
  });

  test.each<[string, Condition, string]>([
    ["Industry", { operator: "is empty" }, "Industry is empty"],
    ["days since visit", { operator: "is empty" }, "days since visit is empty (never)"],
    ["Industry", { operator: "is any other", than: ["a"] }, "Industry is any other value"],
    ["Industry", { operator: "is one of", values: ["Finance"] }, "Industry is Finance"],
    ["Industry", { operator: "is one of", values: ["a", "b", "c"] }, "Industry is a, b or c"],
    ["Industry", { operator: "is one of", values: values.slice(0, 6) }, "Industry is a, b, c, d, e or f"],
    ["Industry", { operator: "is one of", values }, "Industry is a, b, c, d, e or one of 3 more"],
    ["visits", within(3, 10), "visits is 3 to below 10"],
    ["visits", within(3, null), "visits is 3 or more"],
    ["visits", within(null, 10), "visits is below 10"],
    ["visits", within(null, null), "visits is any number"],
  ])("%s: %j", (input, condition, text) => {
    expect(conditionText(input, condition)).toBe(text);
  });
});

describe("toRules", () => {
  const traits = [planted("industry", [0, 0]).trait, planted("visits", [0, 0], { kind: "count" }).trait];
  const bin = (prebins: number[], n: number) => ({ prebins, n, wins: n / 10, woe: 0 });

  test("one rule per bin with points, numbered through, with the leads behind it", () => {
    const rules = toRules(
      {
        scale: 10,
        intercept: -2,
        traits: [
          {
            trait: 0,
            bins: [bin([0], 50), bin([1], 10), bin([2, 3], 90)],
            binOf: Uint8Array.of(0, 1, 2, 2),
            points: [3, 0, 7],
            floor: 0,
          },
          {
            trait: 1,
            bins: [bin([0, 2], 100), bin([3], 40)],
            binOf: Uint8Array.of(0, 0, 0, 1),
            points: [0, 5],
            floor: 0,
          },
        ],
      },
      traits,
    );
    expect(rules.map(({ rule }) => [rule.id, rule.points, rule.reason])).toEqual([
      ["r1", 3, "industry is empty (+3)"],
      ["r2", 7, "industry is v0 or v1 (+7)"],
      ["r3", 5, "visits is 10 or more (+5)"],
    ]);
    expect(rules.map(({ leads, wins }) => [leads, wins])).toEqual([
      [50, 5],
      [90, 9],
      [40, 4],
    ]);
  });

  test("an empty count stands for 0, any other empty value for itself", () => {
    expect(traits.map((trait) => toInput(trait)).map(({ type, empty_as }) => [type, empty_as])).toEqual([
      ["text", null],
      ["number", 0],
    ]);
    expect(toInput(planted("age in days", [0], { kind: "numeric" }).trait).empty_as).toBeNull();
  });
});
