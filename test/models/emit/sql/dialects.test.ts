import { describe, expect, test } from "vitest";
import { dialectNamed, dialects } from "../../../../models/emit/sql/dialects.ts";
import { modelSql } from "../../../../models/emit/sql/model-sql.ts";
import { smallModel } from "../../small-model.ts";

describe.each(dialects)("$name", (dialect) => {
  const odd = 'it\'s a "b" \\ `c`\n{{ d }}';
  const rules = smallModel.rules.map((rule) => ({ ...rule, reason: odd }));
  const sql = modelSql({ ...smallModel, rules }, dialect);

  test("says for which engine it is, and which release it is of", () => {
    expect(sql.split("\n")[0]).toBe(
      `-- small 2.3.4 for ${dialect.name}: reads lead_inputs (lead_id and one column per input), one row per lead.`,
    );
  });

  test("a text is one literal, whatever stands in it", () => {
    const literal = dialect.quoteText(odd);
    expect(sql).toContain(literal);
    const inner = literal.slice(1, -1);
    const isEscaping = ["bigquery", "mysql", "spark"].includes(dialect.name);
    const unquoted = isEscaping ? inner.replace(/\\./gs, "") : inner.replaceAll("''", "");
    expect(unquoted).not.toContain("'");
    if (isEscaping) expect(literal).not.toContain("\n");
  });

  test("a name is one name", () => {
    const name = dialect.quoteName('a "b" `c`');
    const mark = name.charAt(0);
    expect(
      name
        .slice(1, -1)
        .replaceAll(mark + mark, "")
        .replaceAll(`\\${mark}`, ""),
    ).not.toContain(mark);
  });

  test("NaN is empty where the engine has one", () => {
    expect(dialect.nanTest === null).toBe(dialect.name === "mysql");
    if (dialect.nanTest !== null) expect(sql).toContain(dialect.nanTest(dialect.quoteName("employees")));
  });
});

test("an unknown dialect is a mistake of ours", () => {
  expect(() => dialectNamed("oracle" as "duckdb")).toThrow(RangeError);
});
