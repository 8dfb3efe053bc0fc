import { expect, test } from "vitest";
import { dbtModel } from "../../../../models/emit/dbt/dbt-model.ts";
import { dbtModelName } from "../../../../models/emit/dbt/dbt-model-name.ts";
import { jinjaText } from "../../../../models/emit/dbt/jinja-text.ts";
import { schemaYml } from "../../../../models/emit/dbt/schema-yml.ts";
import { yamlText } from "../../../../models/emit/dbt/yaml-text.ts";
import { smallModel } from "../../small-model.ts";
import { hostileModel } from "./hostile-model.ts";

test.each([
  ["sample-mql", "sample_mql_scores"],
  ["2024-mql", "_2024_mql_scores"],
  ["lead-inputs", "lead_inputs_scores"],
  ["../É x", "_____x_scores"],
])("the release %s is %s in dbt", (release, name) => {
  expect(dbtModelName(release)).toBe(name);
});

test("in Jinja no brace is left that could open a tag, and no carriage return that would be lost", () => {
  expect(jinjaText("{% a %}\r\n{")).toBe("{{ '{' }}% a %}{{ '\\r' }}\n{{ '{' }}");
});

test("in YAML all but plain letters is escaped by code point", () => {
  expect(yamlText('é👍"\\\n\u2028')).toBe('"\\U000000e9\\U0001f44d\\"\\\\\\n\\U00002028"');
});

test("the dbt model has a branch per engine, each of which reads lead_inputs and casts what the contract declares", () => {
  const text = dbtModel(smallModel);
  expect(text.match(/target\.type in \[.*?\]/g)).toEqual([
    "target.type in ['bigquery']",
    "target.type in ['duckdb']",
    "target.type in ['mysql', 'mariadb']",
    "target.type in ['postgres']",
    "target.type in ['redshift']",
    "target.type in ['snowflake']",
    "target.type in ['spark', 'databricks']",
    "target.type in ['trino', 'athena']",
  ]);
  expect(text.match(/select \* from \{\{ ref\('lead_inputs'\) \}\}/g)).toHaveLength(8);
  expect(text).toContain("    cast(probability as double precision) as probability,\n");
  expect(text).toContain("    cast(points as signed) as points,\n");
});

test("what stands in names and values opens no tag of the dbt model", () => {
  const tags = (text: string) => text.match(/\{[{%#](?! '(\{|\\r)' \}\})/g)?.length;
  expect(tags(dbtModel(hostileModel))).toBe(tags(dbtModel(smallModel)));
});

test("schema.yml: the contract, what each column may hold, and which inputs are needed", () => {
  const text = schemaYml(smallModel);
  expect(text).toContain("  - name: small_scores\n");
  expect(text).toContain("- industry (text): known\\n- employees (number): known\\n");
  expect(text).toContain("      contract:\n        enforced: true\n");
  expect(text).toContain("          - not_null\n          - unique\n");
  expect(text).toContain('values: ["A1", "A2", "B1", "B2"]\n                quote: true\n');
  expect(text).toContain("values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]\n                quote: false\n");
  expect(text).toContain("'redshift': 'varchar(65535)'");
});
