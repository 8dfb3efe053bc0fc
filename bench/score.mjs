// How fast a release of 25 rules scores: scorer.mjs on one core, its SQL in DuckDB on two, against DuckDB's mere copy of the same table.
// npm run bench:score -- [leads]
import { readFileSync } from "node:fs";
import { probesOf } from "../dist/models/emit/probes.js";
import { scorerMjs } from "../dist/models/emit/scorer-mjs.js";
import { dialectNamed } from "../dist/models/emit/sql/dialects.js";
import { modelSql } from "../dist/models/emit/sql/model-sql.js";
import { seededRandom } from "../dist/models/random.js";
import { Warehouse } from "../dist/pipelines/warehouse.js";

const count = Number(process.argv[2] ?? 1_000_000);
const releases = new URL("../models/releases/sample-mql/", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("current.json", releases), "utf8"));
const model = with25Rules(JSON.parse(readFileSync(new URL(`${version}/model.json`, releases), "utf8")));

/** The sample's model with as many rules about two inputs as are missing to 25. */
function with25Rules({ rules, inputs, probability, ...rest }) {
  const pairs = rules.slice(0, Math.max(0, 25 - rules.length)).map((rule, i) => {
    const { input, condition } = rules.at(-1 - i);
    return { ...rule, id: `r${rules.length + 1 + i}`, and: { input, condition }, points: i + 1 };
  });
  const more = pairs.map(({ points }) => points).reduce((sum, points) => sum + points, 0);
  const chances = [...probability, ...Array.from({ length: more }, () => probability.at(-1))];
  return { ...rest, inputs, rules: [...rules, ...pairs].slice(0, 25), probability: chances };
}

/** Leads that try every rule: each input takes the values around what the rules ask, all as often. */
function drawLeads() {
  const next = seededRandom(1);
  const choices = model.inputs.map((input) => [input.name, probesOf(model, input)]);
  const drawn = (values) => values[Math.floor(next() * values.length)];
  return Array.from({ length: count }, (_, lead_id) =>
    Object.fromEntries([["lead_id", lead_id], ...choices.map(([name, values]) => [name, drawn(values)])]),
  );
}

/** Leads per second, the best of five. */
async function speed(work) {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return count / (best / 1000);
}

const leads = drawLeads();
const { score } = await import(`data:text/javascript,${encodeURIComponent(scorerMjs(model))}`);
const warehouse = await Warehouse.open({ path: ":memory:", files: [], threads: 2 });
const columns = model.inputs.map(({ name, type }) => [name, type === "number" ? "double" : "varchar"]);
await warehouse.write("lead_inputs", Object.fromEntries([["lead_id", "bigint"], ...columns]), leads);
const sql = modelSql(model, dialectNamed("duckdb"));
const outcome = "max(points), max(grade), max(class), sum(probability), max(decision), sum(strlen(reasons))";
const measured = {
  "scorer.mjs, one core": await speed(() => leads.reduce((sum, lead) => sum + score(lead).points, 0)),
  "DuckDB copies the table": await speed(() =>
    warehouse.run("create or replace table copied as select * from lead_inputs"),
  ),
  "DuckDB scores it into a table": await speed(() =>
    warehouse.run(`create or replace table scores as ${sql}`),
  ),
  "DuckDB scores it, all columns summed up": await speed(() =>
    warehouse.run(`select ${outcome} from (${sql})`),
  ),
};
await warehouse.close();
const copied = measured["DuckDB copies the table"];
process.stdout.write(`${model.rules.length} rules, ${model.inputs.length} inputs, ${count} leads\n`);
for (const [what, value] of Object.entries(measured)) {
  const figure = `${(value / 1e6).toFixed(2)} M leads/s`;
  process.stdout.write(`${what.padEnd(42)}${figure.padEnd(18)}${(value / copied).toFixed(2)} of the copy\n`);
}
