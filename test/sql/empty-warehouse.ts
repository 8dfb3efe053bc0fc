import { readFileSync } from "node:fs";
import { join } from "node:path";
import { configSchema } from "../../pipelines/config/config-schema.ts";
import { countPatterns } from "../../pipelines/count-patterns.ts";
import { handOver, labelLeads } from "../../pipelines/label/label-leads.ts";
import { nameReasons } from "../../pipelines/label/name-reasons.ts";
import { packageRoot } from "../../pipelines/package-root.ts";
import { runSql } from "../../pipelines/run-sql.ts";
import { writeUnseenScores } from "../../pipelines/score/write-unseen-scores.ts";
import { stageExports } from "../../pipelines/stage/stage-exports.ts";
import { writeHalfLives } from "../../pipelines/traits/half-lives.ts";
import { readSeeds } from "../../pipelines/traits/read-seeds.ts";
import { clearSqlTraits } from "../../pipelines/traits/sql/write-sql-traits.ts";
import { writeTraitColumns } from "../../pipelines/traits/trait-columns.ts";
import { Warehouse } from "../../pipelines/warehouse.ts";

const config = configSchema.parse({
  name: "given",
  exports: { leads: { file: "none.csv" } },
  outcome: { won: { column: "won", equals: ["1"] } },
});

/**
 * Every relation of the warehouse without a row, made by the pipeline itself from exports that hold nothing: the columns and
 * types of every input are the real ones. Only the seeds are filled.
 */
export async function emptyWarehouse(): Promise<Warehouse> {
  const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 1 });
  await warehouse.run(readFileSync(join(packageRoot, "sql/macros/duckdb.sql"), "utf8"));
  await stageExports(warehouse, config, new Map());
  const handoffFrom = await handOver(warehouse, config, new Map(), false);
  await runSql(warehouse, "checks");
  await labelLeads(warehouse, config, handoffFrom);
  await readSeeds(warehouse);
  await nameReasons(warehouse, config);
  await runSql(warehouse, "marts/columns");
  await clearSqlTraits(warehouse);
  await runSql(warehouse, "marts/evidence");
  await writeTraitColumns(warehouse, []);
  await writeHalfLives(warehouse, []);
  await runSql(warehouse, "before_handoff");
  await runSql(warehouse, "marts/traits");
  await runSql(warehouse, "marts/patterns");
  await countPatterns(warehouse, "marts.trait_signatures");
  await writeScores(warehouse);
  await runSql(warehouse, "marts/unseen");
  await runSql(warehouse, "marts/points");
  await runSql(warehouse, "marts/grades");
  await runSql(warehouse, "marts/forecast");
  await runSql(warehouse, "reports/joins");
  await runSql(warehouse, "reports/groups");
  await runSql(warehouse, "reports/drift");
  await runSql(warehouse, "reports");
  await runSql(warehouse, "checks/run");
  await warehouse.run("create table meta.scores_before as select * from marts.scores");
  await warehouse.write("meta.model_before", { seen_until: "varchar" }, []);
  await runSql(warehouse, "marts/monitor");
  await runSql(warehouse, "diff");
  await runSql(warehouse, "diff/challenge");
  await warehouse.run("delete from meta.settings; delete from meta.horizon");
  return warehouse;
}

/** What the model leaves behind, which is no SQL of the project's. Of its inputs, which every model has its own of, there are none. */
async function writeScores(warehouse: Warehouse): Promise<void> {
  await writeUnseenScores(
    warehouse,
    { unseen: { probabilities: [], points: [], grades: [], classes: [] } },
    null,
  );
  await warehouse.run(`create table marts.scores (lead_id varchar, points integer, fit_points integer,
    engagement_points integer, grade varchar, class varchar, probability double, decision varchar, reasons varchar)`);
  await warehouse.run("create table marts.rule_hits (lead_id varchar, part integer, rule_id varchar)");
  await warehouse.run("create table marts.lead_inputs (lead_id varchar)");
}
