// What forecasts are worth in simulated worlds, whose later wins are known: npm run bench:forecasts -- [worlds] [first seed] [leads]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildModel } from "../../dist/models/build-model.js";
import { likeLastQuarter, stageWeighted } from "../../dist/models/forecast/naive-forecasts.js";
import { leadsOf } from "../../dist/models/forecast/open-then.js";
import { crossFit } from "../../dist/models/judge/cross-fit.js";
import { foldSplits } from "../../dist/models/judge/splits.js";
import { validate } from "../../dist/models/judge/validate.js";
import { learn } from "../../dist/models/learn.js";
import { prepare } from "../../dist/pipelines/commands/prepare.js";
import { loadConfig } from "../../dist/pipelines/config/load-config.js";
import { assembleModel } from "../../dist/pipelines/fit/assemble-model.js";
import { learnOptions } from "../../dist/pipelines/fit/learn-options.js";
import { qualifyBy } from "../../dist/pipelines/fit/qualify.js";
import { labelLeads } from "../../dist/pipelines/label/label-leads.js";
import { packageRoot } from "../../dist/pipelines/package-root.js";
import { progressTo } from "../../dist/pipelines/progress.js";
import { forecast } from "../../dist/pipelines/report/result/forecast/forecast.js";
import { readForecast } from "../../dist/pipelines/report/result/forecast/read-forecast.js";
import { runSql } from "../../dist/pipelines/run-sql.js";
import { scoreLeads } from "../../dist/pipelines/score/score-leads.js";
import { writeUnseenScores } from "../../dist/pipelines/score/write-unseen-scores.js";
import { simulateWorld } from "../../dist/pipelines/simulate/simulate-world.js";
import { buildWorld } from "../../dist/pipelines/simulate/world.js";
import { writeWorld } from "../../dist/pipelines/simulate/write-world.js";
import { readAssetGroups } from "../../dist/pipelines/traits/read-asset-groups.js";
import { rebuildTraits } from "../../dist/pipelines/traits/rebuild-traits.js";

const [worlds, first, leads] = [process.argv[2] ?? 50, process.argv[3] ?? 1, process.argv[4] ?? 3000].map(
  Number,
);
const exportsEnd = Date.UTC(2026, 6, 1);
const lastQuarter = Date.UTC(2026, 3, 1);
const nextQuarterOver = Date.UTC(2026, 9, 1);

const rows = [];
for (let seed = first; seed < first + worlds; seed++) {
  const found = await forecastOf({ leads, seed });
  if (found.foretold !== null) rows.push(...judgedRows(found, buildWorld({ leads, seed })));
  process.stderr.write(`\r${seed - first + 1} of ${worlds} `);
}
process.stderr.write("\n");
say("the next quarter, by the truth", "next");
say("all later wins, by the truth", "all");
say("past quarters, as the report judges them", "past");

/** What `calibrate` would forecast of a world, without all that it does besides. */
async function forecastOf(world) {
  const folder = mkdtempSync(join(tmpdir(), "scorewright-forecasts-"));
  try {
    writeWorld(simulateWorld(world), join(folder, "data/sample"));
    const { $schema: _, ...config } = loadConfig(join(packageRoot, "scorewright.json")).config;
    writeFileSync(join(folder, "scorewright.json"), JSON.stringify(config));
    const loaded = loadConfig(join(folder, "scorewright.json"));
    const progress = progressTo(process.stderr, true, true);
    const prepared = await prepare({
      loaded,
      database: ":memory:",
      writes: [],
      scoresAll: false,
      threads: 1,
      progress,
    });
    try {
      return await forecastIn(prepared);
    } finally {
      await prepared.warehouse.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function forecastIn({ warehouse, config, handoffFrom }) {
  const horizonDays = await labelLeads(warehouse, config, handoffFrom);
  const { patterns, columns } = await rebuildTraits(warehouse, config);
  const options = learnOptions(config);
  const learned = learn(patterns, options);
  const unseen = crossFit(patterns, foldSplits(patterns), options);
  const built = buildModel(patterns, learned, unseen, config.grades, null);
  const fitted = {
    patterns,
    learned,
    built,
    judged: { unseen, outOfTime: null },
    ways: null,
    stability: null,
  };
  const model = assembleModel(fitted, {
    config,
    configSha256: "",
    toolVersion: "",
    exports: [],
    columns,
    horizonDays,
    handoffFrom,
    assetGroups: await readAssetGroups(warehouse),
    firstCohort: null,
    lastCohort: null,
    qualify: await qualifyBy(warehouse, config, built, patterns.n),
    method: "",
    judgement: validate(patterns, unseen.logits),
    guards: [],
  });
  await scoreLeads(warehouse, { ...model, version: "0.0.0" });
  await writeUnseenScores(warehouse, fitted);
  for (const folder of ["marts/grades", "marts/forecast", "reports"]) await runSql(warehouse, folder);
  return { foretold: await forecast(warehouse, horizonDays), facts: await readForecast(warehouse) };
}

/** Forecasts beside what came: for the next quarter, for all later wins, and for past quarters. */
function judgedRows({ foretold: { expected, past }, facts: { open, pastDays, courses } }, { leads: all }) {
  const wins = expected.filter(({ by, what }) => by === "all" && what === "wins");
  const later = laterWins(all);
  const naive = {
    like_last_quarter: likeLastQuarter(pastDays.at(-1).open, open),
    per_handoff: lastRate(all) * leadsOf(open),
    stage_weighted: stageWeighted(open, courses),
  };
  return [
    { kind: "next", ...wins.at(0), ...naive, wins: later.filter((at) => at < nextQuarterOver).length },
    { kind: "all", ...wins.at(-1), ...naive, wins: later.length },
    ...past.map((then) => ({ kind: "past", ...then })),
  ];
}

/** Moments at which leads are won that were handed over before the exports ended, and not won yet. */
function laterWins(all) {
  return handedOver(all)
    .filter(({ ending, endsAt }) => ending === "won" && endsAt >= exportsEnd)
    .map(({ endsAt }) => endsAt);
}

/** Wins of the last quarter over its handoffs. */
function lastRate(all) {
  const inQuarter = (at) => at >= lastQuarter && at < exportsEnd;
  const won = handedOver(all).filter(({ ending, endsAt }) => ending === "won" && inQuarter(endsAt));
  return won.length / handedOver(all).filter(({ handoffAt }) => inQuarter(handoffAt)).length;
}

function handedOver(all) {
  return all.flatMap(({ truth, course }) =>
    truth && course && course.handoffAt < exportsEnd ? [course] : [],
  );
}

function say(title, kind) {
  const found = rows.filter((row) => row.kind === kind);
  const mean = (of) => found.reduce((sum, row) => sum + of(row), 0) / found.length;
  const held = (level) =>
    `${(100 * mean((row) => (row[`low_${level}`] <= row.wins && row.wins <= row[`high_${level}`] ? 1 : 0))).toFixed(1)}%`;
  const missed = (name) => {
    const known = found.filter((row) => typeof row[name] === "number");
    if (known.length === 0) return "-";
    const misses = known.map((row) => row[name] - row.wins);
    const average = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return `error ${average(misses.map(Math.abs)).toFixed(2)}, bias ${average(misses).toFixed(2)}`;
  };
  process.stdout.write(`
## ${title}: ${found.length} forecasts of ${worlds} worlds, ${mean(({ wins }) => wins).toFixed(1)} wins each
50, 80 and 95% ranges hold the wins: ${held(50)}, ${held(80)}, ${held(95)}
forecast: ${missed("expected")}
open leads at the rate of the leads open a quarter before: ${missed("like_last_quarter")}
open leads at last quarter's wins per handoff: ${missed("per_handoff")}
stage-weighted pipeline: ${missed("stage_weighted")}
`);
}
