// Leads with a known truth, as the fit sees them: numbers of several shapes, categories with common and rare values, values that go
// missing for a reason, traits that go together, and as many that say nothing.
import { seededRandom } from "../../dist/models/random.js";

const clinics = { numbers: 5, categories: [3, 5, 8, 14], noiseNumbers: 5, noiseCategories: [2, 4, 9, 20] };

/**
 * wins: how many to expect; base: share of leads won; strength: size of the effects in log-odds (0: nothing predicts);
 * pair: log-odds that the upper halves of the first two numbers add together; leak: share of leads whose outcome one column tells.
 */
export function makeWorld({ wins, base = 0.13, strength = 0.5, pair = 0, leak = 0, seed }) {
  const next = seededRandom(seed);
  const leads = Math.round(wins / base);
  const latent = Float64Array.from({ length: leads }, () => normal(next));
  const number = (tells) => makeNumber({ leads, latent, next, strength: tells ? strength : 0 });
  const category = (values, tells) =>
    makeCategory({ leads, latent, next, values, strength: tells ? strength : 0 });
  const made = [
    ...Array.from({ length: clinics.numbers }, () => number(true)),
    ...clinics.categories.map((values) => category(values, true)),
    ...Array.from({ length: clinics.noiseNumbers }, () => number(false)),
    ...clinics.noiseCategories.map((values) => category(values, false)),
  ];
  const tell = clinics.numbers + clinics.categories.length;
  const traits = made.map(({ trait }, k) => ({ ...trait, name: `${k < tell ? "real" : "noise"} ${k}` }));
  const effects = latent.map((_, i) => made.reduce((sum, { effect }) => sum + effect[i], 0));
  const upper = (k) => made[k].codes.map((code) => (code > 20 ? 1 : 0));
  const both = upper(0).map((one, i) => one * upper(1)[i]);
  const level = levelFor(
    effects.map((effect, i) => effect + pair * both[i]),
    base,
  );
  const truth = effects.map((effect, i) => sigmoid(level + effect + pair * both[i]));
  const won = truth.map((p) => (next() < p ? 1 : 0));
  const patterns = {
    traits,
    codes: made.map(({ codes }) => codes),
    n: new Float64Array(leads).fill(1),
    wins: won,
    slot: Uint8Array.from({ length: leads }, () => Math.floor(next() * 10)),
    cohort: new Uint16Array(leads),
  };
  return {
    patterns: leak > 0 ? withLeak(patterns, leak, next) : patterns,
    truth,
    effects: made.map(({ effect }) => effect),
  };
}

function makeNumber({ leads, latent, next, strength }) {
  const shape = [
    (z) => 0.7 * z,
    (z) => (z > 0.3 ? 1 : -0.3),
    (z) => Math.max(-1.2, Math.min(1.2, 1.5 * z)),
    (z) => (Math.abs(z) < 0.7 ? 0.8 : -0.5),
  ][Math.floor(next() * 4)];
  const weight = strength * (0.4 + next()) * (next() < 0.5 ? -1 : 1);
  const [missing, whenMissing, together] = [
    0.4 * next() * Math.round(next()),
    0.6 * normal(next) * strength,
    0.5 * next(),
  ];
  const codes = new Uint8Array(leads);
  const effect = new Float64Array(leads);
  for (let i = 0; i < leads; i++) {
    const z = together * latent[i] + Math.sqrt(1 - together * together) * normal(next);
    const isMissing = next() < missing;
    codes[i] = isMissing ? 0 : 2 + Math.min(37, Math.floor(38 * normalCdf(z)));
    effect[i] = isMissing ? whenMissing : weight * shape(z);
  }
  const ranges = Array.from({ length: 38 }, (_, from) => ({ type: "range", from }));
  return { trait: traitOf("numeric", ranges), codes, effect };
}

function makeCategory({ leads, latent, next, values, strength }) {
  const shares = Array.from({ length: values }, (_, k) => 1 / (k + 1) ** 1);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const upTo = shares.map((_, k) => shares.slice(0, k + 1).reduce((sum, share) => sum + share, 0) / all);
  const adds = Array.from({ length: values }, () => 0.8 * normal(next) * strength);
  const [missing, whenMissing, together] = [
    0.3 * next() * Math.round(next()),
    0.7 * normal(next) * strength,
    0.4 * next(),
  ];
  const codes = new Uint8Array(leads);
  const effect = new Float64Array(leads);
  for (let i = 0; i < leads; i++) {
    const u = normalCdf(together * latent[i] + Math.sqrt(1 - together * together) * normal(next));
    const value = Math.min(values - 1, upTo.findIndex((share) => u <= share) >>> 0);
    const isMissing = next() < missing;
    codes[i] = isMissing ? 0 : 2 + value;
    effect[i] = isMissing ? whenMissing : adds[value];
  }
  const listed = Array.from({ length: values }, (_, k) => ({ type: "value", value: `v${k}` }));
  return { trait: traitOf("categorical", listed), codes, effect };
}

function traitOf(kind, listed) {
  return {
    group: "company",
    family: null,
    kind,
    monotone: null,
    prebins: [{ type: "missing" }, { type: "other" }, ...listed],
  };
}

/** A column that somebody fills in after the outcome. */
function withLeak(patterns, share, next) {
  const codes = Uint8Array.from(patterns.wins, (won) =>
    next() < share ? 2 + won : 2 + Math.floor(2 * next()),
  );
  const listed = [
    { type: "value", value: "lost" },
    { type: "value", value: "kept" },
  ];
  return {
    ...patterns,
    traits: [...patterns.traits, { ...traitOf("categorical", listed), name: "leak" }],
    codes: [...patterns.codes, codes],
  };
}

function levelFor(effects, base) {
  let [low, high] = [-20, 20];
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    const rate = effects.reduce((sum, effect) => sum + sigmoid(middle + effect), 0) / effects.length;
    if (rate < base) low = middle;
    else high = middle;
  }
  return low;
}

const sigmoid = (x) => 1 / (1 + Math.exp(-x));

function normal(next) {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** To seven digits: Abramowitz & Stegun 7.1.26. */
function normalCdf(z) {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  const erf = 1 - series * Math.exp(-x * x);
  return z >= 0 ? (1 + erf) / 2 : (1 - erf) / 2;
}
