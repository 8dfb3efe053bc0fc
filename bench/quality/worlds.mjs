// What holds in worlds whose truth is known: npm run bench:worlds -- [seeds] [first seed]
import { runGuards } from "../../dist/models/judge/guards.js";
import { judgeModel } from "../../dist/models/judge/judge-model.js";
import { learn } from "../../dist/models/learn.js";
import { singleTraitAucs } from "../../dist/models/mine/single-trait-auc.js";
import { wilsonInterval } from "../../dist/models/stats/wilson-interval.js";
import { makeWorld } from "./made-world.mjs";

const seeds = Number(process.argv[2] ?? 50);
const first = Number(process.argv[3] ?? 1);
const options = { solver: "newton", maxPoints: 100, maxRules: null };
const share = (count, of) => `${((100 * count) / of).toFixed(1)}% (${count}/${of})`;

for (const wins of [200, 600, 2000]) {
  const tally = {
    covered: 0,
    groups: 0,
    rightSigns: 0,
    signs: 0,
    clean: 0,
    nothing: 0,
    leaks: 0,
    noPair: 0,
    pair: 0,
  };
  const failed = new Map();
  for (let seed = first; seed < first + seeds; seed++) {
    const clean = makeWorld({ wins, seed });
    const learned = learn(clean.patterns, options);
    const judged = judgeModel(clean.patterns, learned, options);
    coverage(clean, judged, tally);
    signs(clean, learned, tally);
    const stopping = guardsFailed(clean, learned, judged);
    for (const id of stopping) failed.set(id, (failed.get(id) ?? 0) + 1);
    tally.clean += stopping.length === 0 ? 1 : 0;
    tally.noPair += learned.points.pairs.length === 0 ? 1 : 0;
    tally.nothing += isRefused(makeWorld({ wins, strength: 0, seed })) ? 1 : 0;
    tally.leaks += isRefused(makeWorld({ wins, leak: 0.9, seed })) ? 1 : 0;
    tally.pair += hasPair(makeWorld({ wins, pair: 1, seed })) ? 1 : 0;
    process.stderr.write(`\r${wins} wins: ${seed - first + 1} of ${seeds} `);
  }
  process.stderr.write("\n");
  say(`\n## ${wins} wins, ${seeds} worlds`);
  say(`95% intervals of rates hold the truth: ${share(tally.covered, tally.groups)}`);
  say(`rules of 5 points and more with the right sign: ${share(tally.rightSigns, tally.signs)}`);
  say(
    `clean worlds released: ${share(tally.clean, seeds)}; stopped by ${JSON.stringify(Object.fromEntries(failed))}`,
  );
  say(
    `null worlds refused: ${share(tally.nothing, seeds)}; worlds with a leak refused: ${share(tally.leaks, seeds)}`,
  );
  say(
    `no pair rule where there is none: ${share(tally.noPair, seeds)}; planted pair found: ${share(tally.pair, seeds)}`,
  );
}

/** Ten groups of unseen leads by score: does the interval of what they converted at hold their true mean? */
function coverage({ patterns, truth }, judged, tally) {
  const order = [...judged.unseen.logits.keys()].sort(
    (a, b) => judged.unseen.logits[a] - judged.unseen.logits[b] || a - b,
  );
  for (let k = 0; k < 10; k++) {
    const group = order.slice((k * order.length) / 10, ((k + 1) * order.length) / 10);
    const won = group.reduce((sum, i) => sum + patterns.wins[i], 0);
    const mean = group.reduce((sum, i) => sum + truth[i], 0) / group.length;
    const { low, high } = wilsonInterval(won, group.length);
    tally.groups += 1;
    tally.covered += low <= mean && mean <= high ? 1 : 0;
  }
}

/** Against the mean true effect of the leads in a rule's bin and in the trait's base bin; a noise trait has no right sign. */
function signs({ patterns, effects }, learned, tally) {
  for (const { trait, bins, binOf, points } of learned.points.traits) {
    const truths = bins.map((_, bin) =>
      meanEffect(patterns.codes[trait], effects[trait], (code) => binOf[code] === bin),
    );
    const base = bins.findIndex((bin, b) => points[b] === 0 && bin.n === Math.max(...bins.map(({ n }) => n)));
    points.forEach((point, bin) => {
      if (Math.abs(point) < 5 || bins[bin].n === 0) return;
      tally.signs += 1;
      tally.rightSigns += Math.sign(truths[bin] - truths[base]) === Math.sign(point) ? 1 : 0;
    });
  }
}

function meanEffect(codes, effect, isIn) {
  let [n, sum] = [0, 0];
  codes.forEach((code, i) => {
    if (!isIn(code)) return;
    n += 1;
    sum += effect[i];
  });
  return sum / n;
}

/** As the leak gate and the guards would do it. */
function isRefused(world) {
  if (singleTraitAucs(world.patterns).some((auc) => auc > 0.85)) return true;
  const learned = learn(world.patterns, options);
  return guardsFailed(world, learned, judgeModel(world.patterns, learned, options)).length > 0;
}

function guardsFailed({ patterns }, learned, judged) {
  const leads = patterns.n.length;
  const matureWins = patterns.wins.reduce((sum, won) => sum + won, 0);
  const facts = {
    handedOver: leads,
    mature: leads,
    matureWins,
    dated: false,
    wonBeforeHandoff: 0,
    afterExport: 0,
    winsMissedAtStart: null,
    untouched: null,
  };
  return runGuards(facts, learned, judged)
    .filter(({ pass }) => pass === false)
    .map(({ id }) => id);
}

function hasPair({ patterns }) {
  return learn(patterns, options).points.pairs.some(
    ({ first: one, second }) => one.trait + second.trait === 1,
  );
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
