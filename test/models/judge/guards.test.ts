import { describe, expect, test } from "vitest";
import { type LabelFacts, runGuards } from "../../../models/judge/guards.ts";
import type { Judged } from "../../../models/judge/judge-model.ts";
import type { Judgement } from "../../../models/judge/validate.ts";
import type { Learned } from "../../../models/learn.ts";
import type { PointedTrait } from "../../../models/points/whole-points.ts";

const facts: LabelFacts = {
  handedOver: 3000,
  mature: 2000,
  matureWins: 200,
  dated: true,
  wonBeforeHandoff: 0,
  afterExport: 0,
  winsMissedAtStart: 0.3,
  untouched: 0.05,
};

const pointed: PointedTrait = {
  trait: 0,
  binOf: Uint8Array.of(0, 1),
  bins: [
    { prebins: [0], n: 1000, wins: 50 },
    { prebins: [1], n: 1000, wins: 150 },
  ],
  points: [0, 16],
};

const learned: Learned = {
  candidates: [],
  curves: { intercept: -2, traits: [], logOdds: new Float64Array(), logLikelihood: -600, converged: true },
  points: {
    traits: [pointed],
    pairs: [],
    start: { fit: 0, engagement: 0 },
    mean: { fit: 8, engagement: 0 },
    scale: 10,
    intercept: -2,
    most: 16,
  },
  borrowed: 0,
  weakest: 0.4,
  sentinel: 0.05,
  converged: true,
  effectiveParameters: 5,
};

const judgement: Judgement = {
  n: 2000,
  wins: 200,
  auc: { auc: 0.75, low: 0.7, high: 0.8 },
  logLoss: 0.28,
  logLossBase: 0.32,
  brier: 0.08,
  slope: { slope: 1, low: 0.85, high: 1.15 },
  expectedOverObserved: { ratio: 1, low: 0.9, high: 1.1 },
  liftTopTenth: 2.5,
};

const judged: Judged = {
  unseen: {
    logits: new Float64Array(),
    probabilities: new Float64Array(),
    fit: new Float64Array(),
    engagement: new Float64Array(),
  },
  crossValidation: judgement,
  outOfTime: { judgement, firstCohort: 6, probabilities: new Float64Array() },
  shuffledLabels: { auc: 0.5, low: 0.46, high: 0.54 },
  withoutTrait: new Map(),
};

interface Plant {
  readonly facts?: Partial<LabelFacts>;
  readonly learned?: Partial<Learned>;
  readonly judged?: Partial<Judged>;
}

function run(plant: Plant = {}) {
  return runGuards(
    { ...facts, ...plant.facts },
    { ...learned, ...plant.learned },
    { ...judged, ...plant.judged },
  );
}

function guardOf(id: string, plant: Plant) {
  const guard = run(plant).find((one) => one.id === id);
  if (guard === undefined) throw new RangeError(`no guard "${id}"`);
  return guard;
}

const unseen = (more: Partial<Judgement>): Partial<Judged> => ({
  crossValidation: { ...judgement, ...more },
  outOfTime: { judgement: { ...judgement, ...more }, firstCohort: 6, probabilities: new Float64Array() },
});

const planted: readonly [id: string, fails: Plant, passes: Plant][] = [
  ["size", { facts: { matureWins: 20 } }, { facts: { matureWins: 60 } }],
  ["size", { facts: { mature: 210, matureWins: 200 } }, { facts: { mature: 300, matureWins: 200 } }],
  ["maturity", { facts: { mature: 900 } }, { facts: { mature: 1500 } }],
  ["label-sanity", { facts: { wonBeforeHandoff: 40 } }, { facts: { wonBeforeHandoff: 10 } }],
  ["label-sanity", { facts: { afterExport: 40 } }, { facts: { afterExport: 10 } }],
  ["records-complete", { facts: { winsMissedAtStart: 60 } }, { facts: { winsMissedAtStart: 2 } }],
  ["unworked-leads", { facts: { untouched: 0.45 } }, { facts: { untouched: 0.2 } }],
  [
    "signal",
    { judged: unseen({ auc: { auc: 0.53, low: 0.49, high: 0.57 } }) },
    { judged: unseen({ auc: { auc: 0.56, low: 0.52, high: 0.6 } }) },
  ],
  ["signal", { learned: { points: { ...learned.points, traits: [] } } }, {}],
  [
    "leakage",
    { judged: unseen({ auc: { auc: 0.985, low: 0.98, high: 0.99 } }) },
    { judged: unseen({ auc: { auc: 0.9, low: 0.88, high: 0.92 } }) },
  ],
  ["convergence", { learned: { converged: false } }, {}],
  ["sentinel", { learned: { sentinel: 0.5 } }, { learned: { sentinel: 0.3 } }],
  ["sentinel", { learned: { weakest: 0.04 } }, {}],
  [
    "shuffled-labels",
    { judged: { shuffledLabels: { auc: 0.6, low: 0.57, high: 0.63 } } },
    { judged: { shuffledLabels: { auc: 0.57, low: 0.49, high: 0.65 } } },
  ],
  ["shuffled-labels", { judged: { shuffledLabels: { auc: 0.4, low: 0.37, high: 0.43 } } }, {}],
  [
    "calibration-slope",
    { judged: unseen({ slope: { slope: 0.5, low: 0.4, high: 0.6 } }) },
    { judged: unseen({ slope: { slope: 0.7, low: 0.5, high: 0.9 } }) },
  ],
  ["calibration-slope", { judged: unseen({ slope: { slope: 1.6, low: 1.4, high: 1.8 } }) }, {}],
  [
    "expected-over-observed",
    { judged: unseen({ expectedOverObserved: { ratio: 1.6, low: 1.4, high: 1.8 } }) },
    { judged: unseen({ expectedOverObserved: { ratio: 1.3, low: 1.1, high: 1.5 } }) },
  ],
  [
    "expected-over-observed",
    { judged: unseen({ expectedOverObserved: { ratio: 0.6, low: 0.5, high: 0.7 } }) },
    {},
  ],
];

describe("runGuards", () => {
  test("a sound model passes all, and each guard says what it measured, its limit and what to do", () => {
    for (const guard of run()) {
      expect(guard.pass, guard.id).toBe(true);
      for (const text of [guard.measured, guard.limit, guard.advice])
        expect(text).not.toMatch(/^$|undefined|NaN/);
    }
  });

  test("the size guard says how many leads a fit as free as this should have", () => {
    expect(guardOf("size", {}).measured).toMatch(/should have \d+ leads \(Riley's criteria\)/);
    expect(guardOf("size", { judged: unseen({ logLoss: 0.33 }) }).measured).not.toMatch(/Riley/);
  });

  test("each guard is tried here", () => {
    expect(new Set(run().map(({ id }) => id))).toEqual(new Set(planted.map(([id]) => id)));
  });

  test.each(planted)("%s fails on %j", (id, fails) => {
    expect(guardOf(id, fails).pass).toBe(false);
  });

  test.each(planted)("%s passes near it", (id, _, passes) => {
    expect(guardOf(id, passes).pass).toBe(true);
  });

  test("what can't be measured is not applicable, neither passed nor failed", () => {
    const undated = { dated: false, winsMissedAtStart: null, untouched: null };
    const ids = ["maturity", "label-sanity", "records-complete", "unworked-leads"];
    for (const id of ids) expect(guardOf(id, { facts: undated }).pass, id).toBeNull();
    const none = { auc: null, slope: null, expectedOverObserved: null };
    for (const id of ["leakage", "calibration-slope", "expected-over-observed"])
      expect(guardOf(id, { judged: unseen(none) }).pass, id).toBeNull();
  });

  test("calibration is judged on the latest quarters where there are some, else by cross-validation", () => {
    const off = { ...judgement, slope: { slope: 0.4, low: 0.3, high: 0.5 } };
    expect(
      guardOf("calibration-slope", {
        judged: { outOfTime: { judgement: off, firstCohort: 6, probabilities: new Float64Array() } },
      }).pass,
    ).toBe(false);
    expect(guardOf("calibration-slope", { judged: { crossValidation: off } }).pass).toBe(true);
    expect(guardOf("calibration-slope", { judged: { crossValidation: off, outOfTime: null } }).pass).toBe(
      false,
    );
  });
});
