// A task of shared/peers: rows, folds, and the patterns and model of one training part, by the product's own SQL and code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { usedTraits } from "../../dist/models/build-model.js";
import { inputContract } from "../../dist/models/inputs/input-contract.js";
import { learn } from "../../dist/models/learn.js";
import { probabilityTable } from "../../dist/models/points/probability-table.js";
import { toRules } from "../../dist/models/points/rules.js";
import { countPatterns } from "../../dist/pipelines/count-patterns.js";
import { packageRoot } from "../../dist/pipelines/package-root.js";
import { runSql } from "../../dist/pipelines/run-sql.js";
import { readPatterns } from "../../dist/pipelines/traits/read-patterns.js";
import { Warehouse } from "../../dist/pipelines/warehouse.js";

export async function readTask(folder) {
  const meta = JSON.parse(readFileSync(join(folder, "meta.json"), "utf8"));
  const [data, folds] = ["data.csv", "folds.csv"].map((file) => join(folder, file));
  const warehouse = await Warehouse.open({ path: ":memory:", files: [data, folds], threads: 2 });
  await warehouse.run(readFileSync(join(packageRoot, "sql/macros/duckdb.sql"), "utf8"));
  await warehouse.run("create schema marts; create schema meta");
  const table = (file) => `read_csv('${file}', all_varchar = true, header = true, delim = ',', quote = '"')`;
  await warehouse.run(`create table data as select * from ${table(data)};
    create table folds as select row_id, cast(fold as integer) as fold, oot from ${table(folds)};
    create table marts.lead_traits as ${meta.numeric.concat(meta.categorical).map(traitRows(meta)).join(" union all ")}`);
  const rows = await warehouse.rows(
    "select data.*, fold, oot from data join folds using (row_id) order by cast(row_id as bigint)",
  );
  return { meta, warehouse, rows };
}

const traitRows = (meta) => (name) => {
  const isNumber = meta.numeric.includes(name);
  return `select row_id as lead_id, '${name}' as trait, 'company' as trait_group, cast(null as varchar) as family,
    '${isNumber ? "numeric" : "categorical"}' as kind,
    ${isNumber ? `cast("${name}" as double)` : "cast(null as double)"} as number_value,
    ${isNumber ? "cast(null as varchar)" : `"${name}"`} as text_value from data where "${name}" is not null`;
};

/** Five folds, and the later quarter where the task has one. */
export function splitsOf({ rows }) {
  const splits = [0, 1, 2, 3, 4].map((fold) => ({ name: `cv${fold}`, isTest: (row) => row.fold === fold }));
  if (!rows.some((row) => row.oot === "test")) return splits;
  return [...splits, { name: "oot", isTest: (row) => row.oot === "test" }];
}

/** The patterns of a training part: pieces, common values and bins know nothing of the rows that will be scored. */
export async function patternsOf({ warehouse, rows }, { isTest }) {
  const labels = rows.map((row) => ({
    lead_id: row.row_id,
    won: row.y === "1",
    state: isTest(row) ? "test" : "mature",
  }));
  await warehouse.write("labels_given", { lead_id: "varchar", won: "boolean", state: "varchar" }, labels);
  await warehouse.run(
    "create or replace table marts.labels as select *, '2026-Q1' as cohort, lead_id as belongs_to from labels_given",
  );
  await runSql(warehouse, "marts/patterns");
  await countPatterns(warehouse, "marts.trait_signatures");
  return readPatterns(warehouse, { traits: { monotone: {} } });
}

/** A model as it would be released, but for grades. */
export function modelOf(patterns, options) {
  const learned = learn(patterns, options);
  const rules = toRules(learned.points, patterns).map(({ rule }) => rule);
  const columns = patterns.traits.map(({ name, group, kind }) => ({ name, group, kind }));
  return {
    learned,
    inputs: usedTraits(patterns, learned).map((trait) =>
      inputContract(trait, rules, { columns, assetGroups: [] }),
    ),
    rules,
    start: learned.points.start,
    probability: probabilityTable(learned.points),
    grades: { fit: [{ name: "A", from: 0 }], engagement: [], high: [], medium: ["A"], low: [] },
    qualify: { by: "points", from: 0 },
  };
}
