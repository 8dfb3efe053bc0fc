import fc from "fast-check";
import { allGrades } from "../../models/grade/classes.ts";
import type { LeadInputs } from "../../models/lead-inputs.ts";
import type { Condition, ModelInput, ScoringModel } from "../../models/scoring-model.ts";
import { smallModel } from "./small-model.ts";

const oddTexts =
  "|null|NaN|'|''|\"|a \"b\" 'c'|x\ny|\r|\t|;|; |--|/*|%_\\|$1|A|a|é|e\u0301|日本|👩‍👩‍👧|\u2028|\ufeff|{{ x }}|{% endraw %}|{#".split(
    "|",
  );
const oddNames =
  "a \"b\" 'c'|select|__proto__|points|points_1|reason_1|grade|x\ny|1|e\u0301|日本|{{ x }}".split("|");

/** What breaks out of pages, templates, formulas, comments, strings, fences and tables where it is not escaped. */
const hostileTexts = [
  ..."</script><img src=x onerror=alert(1)>~]]>~{{ 1 }}~{% x %}~=cmd()~+1~-1~@sum~*/~$$~```~\u2029~\u0085~\v~'); drop table leads; --".split(
    "~",
  ),
  ...[
    "~~~",
    "\n~~~\n",
    "a|b",
    "\\|",
    "\\",
    "\\'",
    '\\"',
    "`",
    "a\r\n# b",
    "[a](javascript:b)",
    "<!--",
    "&lt;",
  ],
];

export const anyText = fc.oneof(
  fc.constantFrom(...oddTexts),
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary", maxLength: 6 }).map((text) => text.replaceAll("\0", "")),
);
const anyName = fc.oneof(
  fc.constantFrom(...oddNames),
  fc.constantFrom(...hostileTexts),
  anyText.filter((text) => text !== "" && text.toLowerCase() !== "lead_id"),
);
const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, 0.1, 0.1 + 0.2, -5, 1e-7, 1e21, 123456.789),
  fc.integer({ min: -50, max: 50 }),
  fc.double({ noNaN: true, min: -1e300, max: 1e300 }),
);

/** An input, what its rules ask, and values that try them. */
interface Asked {
  readonly input: ModelInput;
  readonly conditions: readonly Condition[];
  readonly values: readonly (string | number | null)[];
}

const side = fc.constantFrom("fit" as const, "engagement" as const);
const known = {
  group: "company",
  unit: null,
  as_of: "known at the handoff",
  computed: null,
  known_values: null,
  empty_points: null,
  unseen_points: null,
};

const askedText: fc.Arbitrary<Asked> = fc
  .record({
    name: anyName,
    side,
    texts: fc.uniqueArray(anyText, { minLength: 3, maxLength: 8 }),
    extra: fc.subarray<Condition>([
      { operator: "is empty" },
      { operator: "is any other", than: [], or_empty: false },
    ]),
  })
  .map(({ name, side, texts, extra }) => ({
    input: { name, type: "text", side, empty_as: null, ...known },
    conditions: [
      { operator: "is one of", values: texts.slice(0, 2), or_empty: extra.length === 0 },
      ...extra.map((more) =>
        more.operator === "is any other" ? { ...more, than: texts.slice(0, -1) } : more,
      ),
    ],
    values: [null, "never seen", ...texts],
  }));

const askedNumber: fc.Arbitrary<Asked> = fc
  .record({
    name: anyName,
    side,
    bounds: fc.uniqueArray(anyNumber, { minLength: 1, maxLength: 4, comparator: (a, b) => a === b }),
    emptyIsZero: fc.boolean(),
    some: anyNumber,
  })
  .map(({ name, side, bounds, emptyIsZero, some }) => {
    const rising = bounds.map((bound) => bound + 0).sort((a, b) => a - b);
    const ranges = [null, ...rising].map((from, k) => ({
      operator: "lies within" as const,
      from,
      below: rising[k] ?? null,
      or_empty: false,
    }));
    const aroundBounds = rising.flatMap((bound) => [bound, bound - Math.abs(bound) * 1e-12, bound + 1]);
    return {
      input: { name, type: "number", side, empty_as: emptyIsZero ? 0 : null, ...known },
      conditions: [...(emptyIsZero ? [] : [{ operator: "is empty" as const }]), ...ranges.slice(1)],
      values: [null, Number.NaN, some, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, ...aroundBounds],
    };
  });

/** Inputs whose names one table can hold: DuckDB does not tell capitals apart. */
const manyAsked = fc.uniqueArray(fc.oneof(askedText, askedNumber), {
  minLength: 1,
  maxLength: 4,
  selector: ({ input }) => input.name.toLowerCase(),
});

const anyPoints = fc.integer({ min: -9, max: 9 }).filter((points) => points !== 0);
const choice = fc.nat({ max: 2 ** 20 });

/** A valid release with odd names, values, bounds and reasons, and leads that try all of them. */
export const anyModelAndLeads: fc.Arbitrary<{ model: ScoringModel; leads: readonly LeadInputs[] }> = fc
  .record({
    asked: manyAsked,
    points: fc.array(anyPoints, { minLength: 30, maxLength: 30 }),
    reasons: fc.array(anyText, { minLength: 30, maxLength: 30 }),
    froms: fc.uniqueArray(fc.integer({ min: 1, max: 25 }), { minLength: 0, maxLength: 3 }),
    hasDigits: fc.boolean(),
    byPoints: fc.boolean(),
    picks: fc.array(choice, { minLength: 40, maxLength: 40 }),
  })
  .map(({ asked, points, reasons, froms, hasDigits, byPoints, picks }) => {
    const singles = asked.flatMap(({ input, conditions }) =>
      conditions.map((condition) => ({ input: input.name, condition })),
    );
    const rules = [...singles.map((rule) => ({ ...rule, and: null })), ...pairsOf(singles)].map(
      (rule, i) => ({
        ...rule,
        id: `r${i + 1}`,
        points: points[i] ?? 1,
        reason: `+ ${reasons[i]}`,
      }),
    );
    const start = { fit: 0, engagement: 0 };
    for (const rule of rules) start[sideOf(asked, rule.input)] += Math.max(0, -rule.points);
    const steps = [...froms].sort((a, b) => b - a).concat(0);
    const fit = steps.map((from, k) => ({ name: "ABCD".charAt(k), from }));
    const digits = hasDigits || asked.some(({ input }) => input.side === "engagement");
    const engagement = digits ? steps.map((from, k) => ({ name: String(k + 1), from })) : [];
    const grades = allGrades(fit, engagement);
    const third = (k: number) => grades.filter((_, i) => (i + (picks[0] ?? 0)) % 3 === k);
    const most = rules.reduce((sum, rule) => sum + Math.abs(rule.points), 0);
    return {
      model: {
        ...smallModel,
        inputs: asked.map(({ input }) => input),
        start,
        rules,
        grades: { fit, engagement, high: third(0), medium: third(1), low: third(2) },
        probability: Array.from({ length: most + 1 }, (_, k) => (k + 1) / (most + 3)),
        qualify: byPoints ? { by: "points", from: 5 } : { by: "grades", grades: third(0) },
      },
      leads: picks.map((pick) =>
        Object.fromEntries(
          asked.map(({ input, values }, j) => [
            input.name,
            values[(pick >> (4 * j)) % values.length] ?? null,
          ]),
        ),
      ),
    };
  });

/** The first condition of each input together with the last of the next: two that can hold at once. */
function pairsOf(singles: readonly { input: string; condition: Condition }[]) {
  const names = [...new Set(singles.map(({ input }) => input))];
  return names.slice(1).flatMap((name, k) => {
    const first = singles.find(({ input }) => input === names[k]);
    const second = singles.findLast(({ input }) => input === name);
    return first === undefined || second === undefined ? [] : [{ ...first, and: second }];
  });
}

function sideOf(asked: readonly Asked[], name: string): ModelInput["side"] {
  return asked.find(({ input }) => input.name === name)?.input.side ?? "fit";
}
