import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Prebin, Trait, TraitKind } from "../../../models/patterns.ts";
import { conditionOf, conditionText, toRules } from "../../../models/points/rules.ts";
import { scoreLead } from "../../../models/score-lead.ts";
import type { Condition } from "../../../models/scoring-model.ts";
import { contractOf, makePatterns, planted } from "../made-patterns.ts";
import { smallModel } from "../small-model.ts";

/** Whether a lead with this value gets the points of a rule that asks this. */
function applies(trait: Trait, condition: Condition, value: string | number | null): boolean {
  const rule = { id: "r1", input: trait.name, condition, and: null, points: 1, reason: "" };
  const model = { ...smallModel, inputs: [contractOf(trait)], rules: [rule] };
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

/** A trait with its prebins joined in any way in which the cut of its curve may join them. */
const anyCut = fc
  .record({
    kind: fc.constantFrom<TraitKind>("numeric", "count", "ordered", "categorical"),
    listed: fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 7 }),
    missing: fc.nat({ max: 4 }),
    other: fc.nat({ max: 3 }),
  })
  .map(({ kind, listed, missing, other }) => {
    const trait = planted("trait", new Array<number>(listed.length).fill(0), { kind }).trait;
    const isNumber = kind === "numeric" || kind === "count";
    const runs = isNumber ? [...listed].sort((a, b) => a - b) : listed;
    const empty = kind === "count" ? (runs[0] ?? 0) : missing;
    return { trait, binOf: isNumber ? [empty, -1, ...runs] : [empty, other, ...runs] };
  });

describe("conditionOf", () => {
  test("each value satisfies the condition of its own bin and of no other", () => {
    fc.assert(
      fc.property(anyCut, ({ trait, binOf }) => {
        const bins = [...new Set(binOf)].filter((bin) => bin >= 0);
        const conditions = bins.map((bin) =>
          conditionOf(
            trait,
            [...binOf.keys()].filter((prebin) => binOf[prebin] === bin),
          ),
        );
        binOf.forEach((own, prebin) => {
          if (own < 0) return;
          for (const value of valuesIn(trait, prebin)) {
            const holding = bins.filter((_, b) => applies(trait, conditions[b] as Condition, value));
            expect(holding, `${value} of ${JSON.stringify(conditions)}`).toEqual([own]);
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
    or_empty: false,
  });
  const among = (values: string[], or_empty = false): Condition => ({
    operator: "is one of",
    values,
    or_empty,
  });
  const beyond = (than: string[], or_empty = false): Condition => ({
    operator: "is any other",
    than,
    or_empty,
  });

  test.each<[string, Condition, string]>([
    ["Industry", { operator: "is empty" }, "Industry is empty"],
    ["days since visit", { operator: "is empty" }, "days since visit is empty (never)"],
    ["Industry", beyond(["a"]), "Industry is other than a"],
    ["Industry", beyond(["a", "b"], true), "Industry is empty or other than a or b"],
    ["Industry", beyond([]), "Industry is filled"],
    ["Industry", beyond([], true), "Industry is anything"],
    ["Industry", among(["Finance"]), "Industry is Finance"],
    ["Industry", among(["Finance"], true), "Industry is Finance, or empty"],
    ["Industry", among(["a", "b", "c"]), "Industry is a, b or c"],
    ["Industry", among(values.slice(0, 6)), "Industry is a, b, c, d, e or f"],
    ["Industry", among(values), "Industry is a, b, c, d, e or one of 3 more"],
    ["visits", within(3, 10), "visits is 3 to below 10"],
    ["visits", within(3, null), "visits is 3 or more"],
    ["visits", within(null, 10), "visits is below 10"],
    ["visits", within(null, null), "visits is any number"],
    ["days since visit", within(null, null), "days since visit is any number (ever)"],
    ["visits", { ...within(3, 10), or_empty: true } as Condition, "visits is 3 to below 10, or empty"],
  ])("%s: %j", (input, condition, text) => {
    expect(conditionText(input, condition)).toBe(text);
  });
});

describe("toRules", () => {
  const traits = [
    planted("industry", [0, 0]).trait,
    planted("visits", [0, 0], { kind: "count", group: "behaviour" }).trait,
  ];
  const patterns = { ...makePatterns([], { leads: 0, seed: 1 }), traits };
  const bin = (prebins: number[], n: number) => ({ prebins, n, wins: n / 10 });
  const points = {
    start: { fit: 4, engagement: 0 },
    mean: { fit: 0, engagement: 0 },
    scale: 10,
    intercept: -2,
    most: 20,
    traits: [
      {
        trait: 0,
        bins: [bin([0], 50), bin([1], 10), bin([2, 3], 90)],
        binOf: Uint8Array.of(0, 1, 2, 2),
        points: [-4, 0, 7],
      },
      { trait: 1, bins: [bin([0, 2], 100), bin([3], 40)], binOf: Uint8Array.of(0, 0, 0, 1), points: [0, 5] },
    ],
    pairs: [
      { first: { trait: 0, prebins: [2] }, second: { trait: 1, prebins: [3] }, points: 3, n: 20, wins: 9 },
    ],
  };

  test("one rule per bin with points and per pair, numbered through, with the leads behind it", () => {
    const rules = toRules(points, patterns);
    expect(rules.map(({ rule }) => [rule.id, rule.points, rule.reason])).toEqual([
      ["r1", -4, "industry is empty (-4)"],
      ["r2", 7, "industry is v0 or v1 (+7)"],
      ["r3", 5, "visits is 10 or more (+5)"],
      ["r4", 3, "visits is 10 or more and industry is v0 (+3)"],
    ]);
    expect(rules.map(({ leads, wins }) => [leads, wins])).toEqual([
      [50, 5],
      [90, 9],
      [40, 4],
      [20, 9],
    ]);
  });

  test("a pair's points count on the side of its input: engagement where either half is", () => {
    expect(toRules(points, patterns).at(-1)?.rule).toMatchObject({
      input: "visits",
      and: { input: "industry", condition: { operator: "is one of", values: ["v0"], or_empty: false } },
    });
  });
});
