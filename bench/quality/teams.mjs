// Whom the report finds in simulated worlds: npm run bench:teams -- [worlds] [first seed] [leads]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { calibrate } from "../../dist/pipelines/commands/calibrate.js";
import { simulate } from "../../dist/pipelines/commands/simulate.js";
import { packageRoot } from "../../dist/pipelines/package-root.js";
import { progressTo } from "../../dist/pipelines/progress.js";
import { judgeGroups } from "../../dist/pipelines/report/result/groups.js";
import { randomDraws } from "../../dist/pipelines/simulate/random-draws.js";
import { Warehouse } from "../../dist/pipelines/warehouse.js";

const [worlds, first, leads] = [50, 1, 6000].map((usual, i) => Number(process.argv[2 + i] ?? usual));
const share = (count, of) => `${of === 0 ? "–" : ((100 * count) / of).toFixed(1)}% (${count} of ${of})`;

/** Log-odds: a rep with so much skill wins about twice as often, or half as often. */
const planted = 0.8;
/** Draws of the wins of each world. */
const plantings = 10;

const tally = {
  worlds: 0,
  judged: 0,
  others: 0,
  wrongWay: 0,
  found: 0,
  masked: 0,
  poor: 0,
  othersPoor: 0,
  blamed: 0,
};
/** By the score's probabilities, and, to see how much the score costs, by the true ones. */
const plants = { judged_probability: noPlants(), probability: noPlants() };
/** Net Quality Score of a territory less that by the true probabilities; those of one world share one score. */
const [poorGaps, otherGaps] = [[], []];
for (let seed = first; seed < first + worlds; seed++) {
  const { result, truth, graded } = await world(seed);
  countReps(result.reps, truth);
  for (let drawing = 0; drawing < plantings; drawing++)
    countPlanted(graded, truth, seed * plantings + drawing);
  for (const { name, gap } of qualityDifferences(graded))
    (name === truth.poorTerritory ? poorGaps : otherGaps).push(gap);
  const poor = result.territories.filter(({ flags }) => flags.includes("poor leads")).map(({ name }) => name);
  tally.worlds += 1;
  tally.poor += poor.includes(truth.poorTerritory) ? 1 : 0;
  tally.othersPoor += poor.filter((name) => name !== truth.poorTerritory).length;
  const central = result.territories.find(({ name }) => name === truth.poorTerritory);
  tally.blamed += central?.verdict === "lower" ? 1 : 0;
  process.stderr.write(`\r${tally.worlds} of ${worlds} worlds `);
}
process.stderr.write("\n");
process.stdout.write(`${tally.worlds} worlds of ${leads} leads
the volume rep found to be weak: ${share(tally.found, tally.worlds)}; and called masked by volume: ${share(tally.masked, tally.worlds)}
other reps (within 0.2 log-odds of 0) who are named: ${share(tally.others, tally.judged)}, of them the wrong way round: ${tally.wrongWay}
with wins drawn anew ${plantings} times, one rep weak and one strong (0.8 log-odds, about ${Math.round(plants.probability.leads / plants.probability.drawn / 2)} leads each):
  ${plantsText(plants.judged_probability)}
  with the true probabilities in place of the score's: ${plantsText(plants.probability)}
the territory with poor leads found: ${share(tally.poor, tally.worlds)}; other territories called so: ${tally.othersPoor}; blamed for its leads: ${tally.blamed}
Net Quality Score less that by the true probabilities (mean, its 95% interval over the worlds; size of one):
  of the territory with poor leads: ${bias(poorGaps)}
  of the other territories: ${bias(otherGaps)}
`);

/** Is the score's picture of a territory the true one, but for noise? Then 0 lies in the interval. */
function bias(gaps) {
  const average = mean(gaps);
  const spread = Math.sqrt(mean(gaps.map((gap) => (gap - average) ** 2)));
  const reach = (1.96 * spread) / Math.sqrt(tally.worlds);
  const within = gaps.filter((gap) => Math.abs(gap) <= 0.1).length;
  return `${average.toFixed(3)} (${(average - reach).toFixed(3)} to ${(average + reach).toFixed(3)}); ${spread.toFixed(3)}, ${share(within, gaps.length)} within 0.1`;
}

function countReps(reps, { volumeRep, reps: known }) {
  const skill = new Map(known.map((rep) => [rep.name, rep.skill]));
  for (const { name, verdict, flags } of reps) {
    if (verdict === "too few" || verdict === "not shown") continue;
    const isNamed = verdict === "lower" || verdict === "higher";
    if (name === volumeRep) {
      tally.found += verdict === "lower" ? 1 : 0;
      tally.masked += flags.includes("masked by volume") ? 1 : 0;
      continue;
    }
    tally.judged += 1;
    tally.others += isNamed ? 1 : 0;
    tally.wrongWay += isNamed && skill.get(name) > 0 === (verdict === "lower") ? 1 : 0;
  }
}

function noPlants() {
  return { drawn: 0, leads: 0, weak: 0, strong: 0, volume: 0, usual: 0, usualNamed: 0, falseShare: 0 };
}

function plantsText({ drawn, weak, strong, volume, usual, usualNamed, falseShare }) {
  const found = `weak ${share(weak, drawn)}, strong ${share(strong, drawn)}, volume rep ${share(volume, drawn)} found`;
  return `${found}; usual ones named: ${share(usualNamed, usual)}; of the named, usual ones: ${((100 * falseShare) / drawn).toFixed(1)}% on average`;
}

/** The same leads won anew, with one rep weak and one strong, and the others as they are. */
function countPlanted(graded, { reps, volumeRep }, seed) {
  const draws = randomDraws(seed);
  const usual = reps.filter(({ name }) => name !== volumeRep);
  const [weak, strong] = [usual[seed % usual.length], usual[(seed + 7) % usual.length]];
  const skillOf = ({ name, skill }) =>
    skill + (name === weak.name ? -planted : 0) + (name === strong.name ? planted : 0);
  const teams = reps.map((rep) => {
    const own = graded.filter((lead) => lead.rep === rep.name && lead.judged_probability !== null);
    const won = own.filter(({ probability }) => draws.chance(atSkill(probability, skillOf(rep))));
    return { name: rep.name, own, wins: won.length };
  });
  for (const [key, tallied] of Object.entries(plants)) {
    const verdicts = judgeGroups(
      teams.map((team) => groupRow(team, key)),
      "rep",
    );
    const verdictOf = (rep) => verdicts.find(({ name }) => name === rep).verdict;
    const isNamed = ({ verdict }) => verdict === "lower" || verdict === "higher";
    const others = verdicts.filter(({ name }) => ![weak.name, strong.name, volumeRep].includes(name));
    tallied.drawn += 1;
    tallied.leads += teams
      .filter(({ name }) => name === weak.name || name === strong.name)
      .flatMap(({ own }) => own).length;
    tallied.weak += verdictOf(weak.name) === "lower" ? 1 : 0;
    tallied.strong += verdictOf(strong.name) === "higher" ? 1 : 0;
    tallied.volume += verdictOf(volumeRep) === "lower" ? 1 : 0;
    tallied.usual += others.length;
    tallied.usualNamed += others.filter(isNamed).length;
    tallied.falseShare += others.filter(isNamed).length / Math.max(1, verdicts.filter(isNamed).length);
  }
}

/** As `reports.rpt_groups` counts a rep; `key` says whose probabilities make the expected wins. */
function groupRow({ name, own, wins }, key) {
  const sum = (of) => own.reduce((total, lead) => total + of(lead[key]), 0);
  const counts = {
    leads: own.length,
    judged: own.length,
    wins,
    opportunities: 0,
    high: 0,
    medium: 0,
    low: 0,
  };
  return { dimension: "rep", name, ...counts, expected: sum((p) => p), variance: sum((p) => p * (1 - p)) };
}

/** Per territory: the Net Quality Score less what it would be if as many leads were high and low by their true probability. */
function qualityDifferences(graded) {
  const byTruth = [...graded].sort((a, b) => b.probability - a.probability);
  const count = (name) => graded.filter((lead) => lead.class === name).length;
  const [high, low] = [count("high"), count("low")];
  byTruth.forEach((lead, i) => {
    lead.trueClass = i < high ? "high" : i >= byTruth.length - low ? "low" : "medium";
  });
  const score = (own, key) =>
    mean(own.map((lead) => (lead[key] === "high" ? 1 : lead[key] === "low" ? -1 : 0)));
  const territories = [...new Set(graded.map(({ territory }) => territory))].filter((name) => name !== null);
  return territories.map((name) => {
    const own = graded.filter(({ territory }) => territory === name);
    return { name, gap: score(own, "class") - score(own, "trueClass") };
  });
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

async function world(seed) {
  const folder = mkdtempSync(join(tmpdir(), "scorewright-teams-"));
  try {
    const sample = join(folder, "data/sample");
    mkdirSync(sample, { recursive: true });
    simulate({ leads, seed, out: sample });
    const config = JSON.parse(readFileSync(join(packageRoot, "scorewright.json"), "utf8"));
    const configPath = join(folder, "scorewright.json");
    writeFileSync(configPath, JSON.stringify({ ...config, validation: { repetitions: 0 } }));
    const progress = progressTo(process.stderr, true, true);
    const { result } = await calibrate({ configPath, promote: false, threads: 1, progress });
    const lines = readFileSync(join(sample, "truth/leads.csv"), "utf8").trimEnd().split("\n").slice(1);
    const ofLead = new Map(lines.map((line) => [line.split(",")[0], Number(line.split(",")[2])]));
    const truth = JSON.parse(readFileSync(join(sample, "truth/truth.json"), "utf8"));
    return {
      result,
      truth,
      graded: await gradedLeads(join(folder, "build/sample-mql/warehouse.duckdb"), ofLead, truth.reps),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `probability` is the lead's own: the true one with its rep, without the rep's skill. */
async function gradedLeads(path, ofLead, reps) {
  const skill = new Map(reps.map((rep) => [rep.name, rep.skill]));
  const warehouse = await Warehouse.open({ path, files: [], threads: 1 });
  try {
    const rows = await warehouse.rows(
      "select lead_id, territory, rep, class, judged_probability from marts.lead_grades",
    );
    return rows
      .filter(({ lead_id, rep }) => ofLead.has(lead_id) && skill.has(rep))
      .map((row) => ({ ...row, probability: atSkill(ofLead.get(row.lead_id), -skill.get(row.rep)) }));
  } finally {
    await warehouse.close();
  }
}

/** Skill is added to the log-odds. */
function atSkill(p, skill) {
  return 1 / (1 + ((1 - p) / p) * Math.exp(-skill));
}
