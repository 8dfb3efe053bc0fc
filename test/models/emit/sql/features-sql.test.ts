import { describe, expect, test } from "vitest";
import { type DialectName, dialectNamed, dialects } from "../../../../models/emit/sql/dialects.ts";
import { featuresSql } from "../../../../models/emit/sql/features-sql.ts";
import { computedText } from "../../../../models/inputs/computed-text.ts";
import type { ModelInput } from "../../../../models/scoring-model.ts";
import { releaseFiles } from "../../../../pipelines/release/release-files.ts";
import { smallModel } from "../../small-model.ts";
import { measuredInput } from "./any-behaviour.ts";

const odd = 'it\'s a "b" \\ `c`%_\n{{ d }}\\';
const words = [
  { activity_type: odd, word: odd, asset_group: odd },
  { activity_type: "visit", word: "/plans", asset_group: odd },
];
const measured = ["in 30 days", "active days, half-life 7 days"].map((measure) =>
  measuredInput(`${odd} ${measure}`, words),
);
const model = { ...smallModel, inputs: [...smallModel.inputs.slice(0, 2), ...measured] };
const sqlOf = (name: DialectName) => featuresSql(model, dialectNamed(name)) as string;

const a = "activities.activity_at";
const h = "scored_leads.handoff_at";

describe.each<[DialectName, string, string, string]>([
  [
    "bigquery",
    `datetime_diff(cast(${h} as datetime), cast(${a} as datetime), second) as float64`,
    `cast(${a} as date)`,
    "strpos(asset_and_page, '/plans')",
  ],
  [
    "duckdb",
    `date_diff('second', ${a}, ${h}) as double`,
    `cast(${a} as date)`,
    "strpos(asset_and_page, '/plans')",
  ],
  [
    "mysql",
    `to_seconds(${h}) - to_seconds(${a}) as double`,
    `to_days(${a})`,
    "instr(cast(asset_and_page as binary), '/plans')",
  ],
  [
    "postgres",
    `extract(epoch from date_trunc('second', ${h}) - date_trunc('second', ${a})) as double precision`,
    `cast(${a} as date)`,
    "strpos(asset_and_page, '/plans')",
  ],
  [
    "redshift",
    `datediff(second, ${a}, ${h}) as double precision`,
    `cast(${a} as date)`,
    "strpos(asset_and_page, '/plans')",
  ],
  [
    "snowflake",
    `datediff(second, ${a}, ${h}) as double`,
    `cast(${a} as date)`,
    "position('/plans', asset_and_page)",
  ],
  [
    "spark",
    `unix_timestamp(${h}) - unix_timestamp(${a}) as double`,
    `cast(${a} as date)`,
    "instr(asset_and_page, '/plans')",
  ],
  [
    "trino",
    `date_diff('second', date_trunc('second', ${a}), date_trunc('second', ${h})) as double`,
    `cast(${a} as date)`,
    "strpos(asset_and_page, '/plans')",
  ],
])("%s", (name, seconds, day, position) => {
  const dialect = dialectNamed(name);
  const sql = sqlOf(name);
  const body = sql.slice(sql.indexOf("\nwith\n"));

  test("says what only it says so", () => {
    expect(sql).toContain(`cast(${seconds}) / 86400 as days_before`);
    expect(sql).toContain(`${day} as activity_day`);
    expect(sql).toContain(`= 'visit' and ${position} > 0 then days_before`);
  });

  test("quotes types, words and names, and matches no pattern", () => {
    for (const { name } of measured) expect(sql).toContain(` as ${dialect.quoteName(name)}`);
    expect(body.split(dialect.quoteText(odd))).toHaveLength(3);
    expect(body).not.toMatch(/\b(like|regexp|rlike)\b/);
  });

  test("says in its comment which columns it reads, whatever they are called", () => {
    const comment = sql.slice(0, sql.indexOf("\nwith\n")).split("\n");
    expect(comment.filter((line) => !line.startsWith("-- ") || line.endsWith("\\"))).toEqual([]);
    expect(comment[0]).toContain(`small 2.3.4 for ${name}: makes lead_inputs for model.${name}.sql`);
    expect(comment).toContain("--     industry (text): known;");
    expect(comment.at(-1)).toContain("'visit'");
  });
});

test("inputs of one subject look at the same activities, and halves are counted in ten-thousandths", () => {
  expect(sqlOf("duckdb")).not.toContain("subject_2");
  expect(sqlOf("duckdb")).toContain(
    "nullif(floor((sum(case when day_4 <= 105 then floor(power(0.5, day_4 / 7) * 10000 + 0.5) end) + 500) / 1000) / 10, 0)",
  );
});

test("what the user's SQL computes is asked for, and said to be", () => {
  const computed = { from: "sql" as const, file: "traits/monday_calls.sql", sql: "select {{ 'x' }}" };
  const own = {
    ...(smallModel.inputs[1] as ModelInput),
    name: "monday calls",
    as_of: computedText(computed),
    computed,
  };
  const sql = featuresSql({ ...model, inputs: [own, ...measured] }, dialectNamed("duckdb")) as string;
  expect(sql).toContain(
    "--     monday calls (number): the value that traits/monday_calls.sql gives the lead,",
  );
  expect(sql).toContain('scored_leads."monday calls"');
  expect(sql).not.toContain("{{ 'x' }}");
});

test("a release holds it for every engine, but not of a model that asks for nothing that leads did", () => {
  const files = (of: typeof model) =>
    [...releaseFiles(of).keys()].filter((file) => file.startsWith("features."));
  expect(files(model)).toEqual(dialects.map(({ name }) => `features.${name}.sql`));
  expect(files(smallModel)).toEqual([]);
  expect(featuresSql(smallModel, dialectNamed("duckdb"))).toBeNull();
});

/**
 * Engines differ in the last digit of a power, a relative 2e-16. No second lies so near to where four decimals would round the other
 * way, but for the fifth half-life: 0.03125, which is exact in every engine.
 */
test("no half of a day is so near to a rounding edge that the last digit of a power could matter", () => {
  const nearest = [7, 30, 90].flatMap((halfLife) =>
    Array.from({ length: 10_000 }, (_, k) => {
      const second = -Math.log2((k + 0.5) / 10_000) * halfLife * 86_400;
      return { edge: k, relative: (Math.abs(second - Math.round(second)) * Math.LN2) / (halfLife * 86_400) };
    }),
  );
  const near = nearest.filter(({ relative }) => relative < 1e-13);
  expect(near).toEqual([7, 30, 90].map(() => ({ edge: 312, relative: 0 })));
});
