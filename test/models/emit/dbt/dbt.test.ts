import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dbtEngines } from "../../../../models/emit/dbt/dbt-engines.ts";
import { dbtModel } from "../../../../models/emit/dbt/dbt-model.ts";
import { dbtModelName } from "../../../../models/emit/dbt/dbt-model-name.ts";
import { jinjaText } from "../../../../models/emit/dbt/jinja-text.ts";
import { schemaYml } from "../../../../models/emit/dbt/schema-yml.ts";
import { scoreColumns } from "../../../../models/emit/dbt/score-columns.ts";
import { yamlText } from "../../../../models/emit/dbt/yaml-text.ts";
import { escapeMarkdown } from "../../../../models/emit/escape-markdown.ts";
import { dialectNamed } from "../../../../models/emit/sql/dialects.ts";
import { modelSql } from "../../../../models/emit/sql/model-sql.ts";
import { testVectors } from "../../../../models/emit/vectors.ts";
import type { LeadInputs } from "../../../../models/lead-inputs.ts";
import { type Score, scoreLead } from "../../../../models/score-lead.ts";
import type { ScoringModel } from "../../../../models/scoring-model.ts";
import { packageRoot } from "../../../../pipelines/package-root.ts";
import { readModel } from "../../../../pipelines/release/read-release.ts";
import { type ColumnType, Warehouse } from "../../../../pipelines/warehouse.ts";
import { dbtBuild, hasDbt, rendered, yamlRead } from "../../../engines/dbt.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { anyModelAndLeads } from "../../any-model.ts";
import { hostileModel, hostileText } from "./hostile-model.ts";

interface Trial {
  readonly model: ScoringModel;
  readonly leads: readonly LeadInputs[];
}

const sample = readModel(join(packageRoot, "models/releases/sample-mql/2.0.0"));
const random = fc.sample(anyModelAndLeads, { numRuns: 10, seed: 1 }).map(({ model, leads }, i) => ({
  model: { ...model, name: `any-${i}` },
  leads,
}));
const trials: readonly Trial[] = [
  ...[sample, hostileModel].map((model) => ({ model, leads: testVectors(model).map(({ lead }) => lead) })),
  ...random,
];

describe("the dbt folder of a release", () => {
  if (!hasDbt()) {
    console.warn("\n!!! dbt is not installed: the dbt models are NOT tested here (.ci/run installs it)\n");
    test.skip("builds", () => {});
    return;
  }

  test("builds under its contract, passes its tests, and gives every lead the score of scoreLead", async () => {
    const folder = temporaryFolder();
    const database = join(folder, "leads.duckdb");
    await inWarehouse(database, async (warehouse) => {
      for (const [i, trial] of trials.entries()) await writeLeads(warehouse, `given_${i}`, trial);
    });
    const printed = dbtBuild(folder, database, new Map(trials.flatMap(({ model }, i) => filesOf(model, i))));
    expect(printed).toContain(`PASS=${16 * trials.length} WARN=0 ERROR=0 SKIP=0`);
    await inWarehouse(database, async (warehouse) => {
      for (const { model, leads } of trials) {
        expect(await scoresOf(warehouse, model)).toEqual(leads.map((lead) => scoreLead(model, lead)));
      }
    });
  });

  test("each adapter gets the SQL of its engine to the byte, and its types", () => {
    const asked = trials.flatMap(({ model }) =>
      dbtEngines.flatMap((engine) => engine.adapters.map((adapter) => ({ model, engine, adapter }))),
    );
    const texts = rendered(asked.map(({ model, adapter }) => ({ text: dbtModel(model), adapter })));
    expect(texts).toHaveLength(trials.length * 11);
    asked.forEach(({ model, engine }, i) => {
      const sql = modelSql(model, dialectNamed(engine.dialect));
      expect(texts[i]).toContain(
        `\n    select * from <lead_inputs>\n),\n\nscores as (\n${sql})\n\nselect\n    cast(`,
      );
      expect(texts[i]).toMatch(/^with\n/);
      expect(texts[i]).toMatch(/\nfrom scores$/);
    });
  });

  test("an adapter without SQL is refused in plain words", () => {
    const [refusal] = rendered([{ text: dbtModel(sample), adapter: "oracle" }]);
    expect(refusal).toBe(
      "error: sample_mql_scores has no SQL for the adapter oracle, only for athena, bigquery, databricks, duckdb, mariadb, mysql, postgres, redshift, snowflake, spark, trino",
    );
  });

  test("schema.yml reads as it was meant, whatever stands in names, and gives each adapter its types", () => {
    const { name, description, columns } = modelIn(yamlRead(schemaYml(hostileModel)));
    expect(name).toBe(dbtModelName(hostileModel.name));
    const [shown] = rendered([{ text: description, adapter: "duckdb" }]);
    for (const input of hostileModel.inputs) expect(shown).toContain(`- ${escapeMarkdown(input.name)} (`);
    const asked = dbtEngines.flatMap(({ adapters, types }) =>
      adapters.map((adapter) => ({ adapter, types })),
    );
    const texts = rendered(
      asked.flatMap(({ adapter }) => columns.map((c) => ({ text: c.data_type, adapter }))),
    );
    expect(texts).toEqual(
      asked.flatMap(({ types }) => scoreColumns(hostileModel).map(({ type }) => types[type])),
    );
  });

  test("any text comes through Jinja and YAML as it was", () => {
    const texts = fc.sample(fc.string({ unit: "binary" }), { numRuns: 500, seed: 1 }).concat(hostileText);
    expect(rendered(texts.map((text) => ({ text: jinjaText(text), adapter: "duckdb" })))).toEqual(texts);
    expect(yamlRead(`[${texts.map(yamlText).join(", ")}]`)).toEqual(texts);
  });
});

/** The files of a release's dbt folder, in a folder of their own, reading inputs of their own. */
function filesOf(model: ScoringModel, i: number): [string, string][] {
  const text = dbtModel(model).replaceAll("ref('lead_inputs')", `ref('lead_inputs_${i}')`);
  return [
    [`lead_inputs_${i}.sql`, `select * from given_${i}`],
    [`${i}/${dbtModelName(model.name)}.sql`, text],
    [`${i}/schema.yml`, schemaYml(model)],
  ];
}

async function inWarehouse(path: string, work: (warehouse: Warehouse) => Promise<void>): Promise<void> {
  const warehouse = await Warehouse.open({ path, files: [], threads: 1 });
  await work(warehouse).finally(() => warehouse.close());
}

async function writeLeads(warehouse: Warehouse, table: string, { model, leads }: Trial): Promise<void> {
  const columns = model.inputs.map(({ name, type }): [string, ColumnType] => [
    name,
    type === "number" ? "double" : "varchar",
  ]);
  const rows = leads.map((lead, i) => Object.fromEntries([["lead_id", i], ...Object.entries(lead)]));
  await warehouse.write(table, Object.fromEntries([["lead_id", "bigint"], ...columns]), rows);
}

/** The scores that dbt made, in the order of the leads. */
async function scoresOf(warehouse: Warehouse, model: ScoringModel): Promise<Score[]> {
  const rows = await warehouse.rows(
    `select * from ${dbtModelName(model.name)} order by cast(lead_id as bigint)`,
  );
  return rows.map(({ lead_id: _, ...score }) => score as unknown as Score);
}

interface SchemaModel {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly { readonly data_type: string }[];
}

function modelIn(schema: unknown): SchemaModel {
  return (schema as { models: [SchemaModel] }).models[0];
}
