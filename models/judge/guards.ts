import type { Learned } from "../learn.ts";
import { rileySampleSize } from "../stats/riley-sample-size.ts";
import type { Judged } from "./judge-model.ts";
import type { Judgement } from "./validate.ts";

/** What stands between a fit and a release. `pass` is null where there is nothing to measure it on. */
export interface Guard {
  readonly id: string;
  readonly pass: boolean | null;
  readonly measured: string;
  readonly limit: string;
  /** What to do when it fails. */
  readonly advice: string;
}

/** Facts about the labels that the warehouse counted. */
export interface LabelFacts {
  readonly handedOver: number;
  readonly mature: number;
  readonly matureWins: number;
  readonly dated: boolean;
  readonly wonBeforeHandoff: number;
  readonly afterExport: number;
  /** Wins that were to be expected before the first recorded one; null without dates. */
  readonly winsMissedAtStart: number | null;
  /** Share of leads older than two weeks that nobody touched; null without tasks. */
  readonly untouched: number | null;
}

/** Wins, and other leads, without which every figure is chance. */
export const minEvents = 40;

/** All guards, in the order in which a person should read them. */
export function runGuards(facts: LabelFacts, learned: Learned, judged: Judged): readonly Guard[] {
  const unseen = judged.outOfTime?.judgement ?? judged.crossValidation;
  return [
    size(facts, learned, judged.crossValidation),
    ...labelGuards(facts),
    signal(learned, judged.crossValidation),
    leakage(judged.crossValidation),
    convergence(learned),
    sentinel(learned),
    shuffledLabels(judged),
    ...calibrationGuards(learned.points.traits.length > 0 ? unseen : null),
  ];
}

/** What is asked of the leads and their outcomes, whatever score is judged on them. */
export function labelGuards(facts: LabelFacts): readonly Guard[] {
  return [maturity(facts), labelSanity(facts), recordsComplete(facts), unworked(facts)];
}

/** Whether probabilities came true on unseen leads; null where there is no score whose probabilities could. */
export function calibrationGuards(judgement: Judgement | null): readonly Guard[] {
  return [slope(judgement?.slope ?? null), expectedOverObserved(judgement?.expectedOverObserved ?? null)];
}

function size({ mature, matureWins }: LabelFacts, learned: Learned, unseen: Judgement): Guard {
  const events = Math.min(matureWins, mature - matureWins);
  const needed = Math.max(minEvents, 2 * learned.points.traits.length);
  return {
    id: "size",
    pass: events >= needed,
    measured: `${matureWins} wins and ${mature - matureWins} others among ${mature} leads that may be judged${enoughText(learned, unseen)}`,
    limit: `at least ${needed} of each`,
    advice: "Export a longer history, or wait for more wins; below this any weights are chance.",
  };
}

/** How many leads Riley's criteria ask for, given how free the fit is and how much it tells of unseen leads. */
function enoughText({ effectiveParameters }: Learned, { n, wins, logLoss, logLossBase }: Judgement): string {
  if (logLoss === null || logLossBase === null || logLoss >= logLossBase) return "";
  const coxSnell = 1 - Math.exp(2 * (logLoss - logLossBase));
  const leads = rileySampleSize({ parameters: effectiveParameters, prevalence: wins / n, coxSnell });
  return `; a fit as free as this should have ${leads} leads (Riley's criteria), with fewer its effects are shrunk the more`;
}

const maxYoung = 0.6;

function maturity({ handedOver, mature, dated }: LabelFacts): Guard {
  const young = 1 - mature / Math.max(1, handedOver);
  return {
    id: "maturity",
    pass: dated ? young <= maxYoung : null,
    measured: dated
      ? `${percent(young)} of handed-over leads are set aside, most of them too young`
      : "the leads carry no dates",
    limit: `at most ${percent(maxYoung)}`,
    advice: "Export a longer history, or shorten outcome.horizonDays.",
  };
}

const maxInsane = 0.01;

function labelSanity({ handedOver, wonBeforeHandoff, afterExport, dated }: LabelFacts): Guard {
  const share = (wonBeforeHandoff + afterExport) / Math.max(1, handedOver);
  return {
    id: "label-sanity",
    pass: dated ? share <= maxInsane : null,
    measured: dated
      ? `${wonBeforeHandoff} leads won before their handoff, ${afterExport} handed over after asOf`
      : "the leads carry no dates",
    limit: `together at most ${percent(maxInsane)} of leads`,
    advice: "Check which columns are mapped to qualified_at and won_at, and asOf.",
  };
}

const maxMissedWins = 5;
const maxMissedShare = 0.01;

function recordsComplete({ winsMissedAtStart, matureWins }: LabelFacts): Guard {
  const limit = Math.max(maxMissedWins, Math.round(maxMissedShare * matureWins));
  return {
    id: "records-complete",
    pass: winsMissedAtStart === null ? null : winsMissedAtStart <= limit,
    measured:
      winsMissedAtStart === null
        ? "the wins carry no dates"
        : `about ${winsMissedAtStart.toFixed(1)} wins were to be expected before the first recorded one`,
    limit: `at most ${limit}`,
    advice: "Wins were not recorded from the start: set outcome.since to the day from which they were.",
  };
}

const maxUntouched = 0.3;

function unworked({ untouched }: LabelFacts): Guard {
  return {
    id: "unworked-leads",
    pass: untouched === null ? null : untouched <= maxUntouched,
    measured:
      untouched === null
        ? "no tasks export"
        : `${percent(untouched)} of leads older than two weeks were never touched`,
    limit: `at most ${percent(maxUntouched)}`,
    advice:
      'Leads that nobody worked teach nothing about their quality; if that is as it should be, sign it off: "signOffs": { "unworked-leads": "<why>" }.',
  };
}

function signal(learned: Learned, { auc }: Judgement): Guard {
  const found = learned.points.traits.length > 0 && auc !== null && auc.low > 0.5;
  return {
    id: "signal",
    pass: found,
    measured:
      learned.points.traits.length === 0
        ? "no trait tells winners from the rest beyond chance"
        : `cross-validated AUC ${auc?.auc.toFixed(3)} (${auc?.low.toFixed(3)} to ${auc?.high.toFixed(3)})`,
    limit: "an AUC whose interval lies above 0.5",
    advice:
      "Nothing in these exports predicts winning; give everyone the base rate, or export more about the leads.",
  };
}

/** No honest score ranks as well as that. */
export const tooGood = 0.95;

function leakage({ auc }: Judgement): Guard {
  return {
    id: "leakage",
    pass: auc === null ? null : auc.auc < tooGood,
    measured: auc === null ? "too few wins to say" : `cross-validated AUC ${auc.auc.toFixed(3)}`,
    limit: `below ${tooGood}`,
    advice:
      "Too good to be true: find the column that knows the outcome (the traits with most points first) and deny it.",
  };
}

function convergence({ converged }: Learned): Guard {
  return {
    id: "convergence",
    pass: converged,
    measured: converged ? "the fit converged" : "the fit did not converge",
    limit: "converged",
    advice: "Some trait separates winners from the rest completely; look for a leak among the traits.",
  };
}

function sentinel({ points, weakest, sentinel }: Learned): Guard {
  return {
    id: "sentinel",
    pass: points.traits.length === 0 ? null : weakest > sentinel,
    measured:
      points.traits.length === 0
        ? "no trait stayed"
        : `weakest trait ${weakest.toFixed(3)}, strongest shuffled copy ${sentinel.toFixed(3)} (spread of log-odds)`,
    limit: "every trait stronger than the shuffled copies put beside it",
    advice: "A trait that says no more than noise is among the rules: deny it.",
  };
}

function shuffledLabels({ shuffledLabels: { auc, low, high } }: Judged): Guard {
  return {
    id: "shuffled-labels",
    pass: (auc >= 0.45 && auc <= 0.55) || (low <= 0.5 && high >= 0.5),
    measured: `AUC ${auc.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)}) with outcomes dealt out at random`,
    limit: "0.45 to 0.55, or an interval that holds 0.5",
    advice: "The pipeline finds skill in chance: look for duplicated leads.",
  };
}

function slope(known: Judgement["slope"]): Guard {
  return {
    id: "calibration-slope",
    pass: known === null ? null : known.high >= 0.8 && known.low <= 1.2,
    measured:
      known === null
        ? "no score to calibrate"
        : `${known.slope.toFixed(2)} (${known.low.toFixed(2)} to ${known.high.toFixed(2)})`,
    limit: "an interval that reaches into 0.8 to 1.2",
    advice: "Differences between leads are over- or understated on new leads: export a longer history.",
  };
}

function expectedOverObserved(known: Judgement["expectedOverObserved"]): Guard {
  return {
    id: "expected-over-observed",
    pass: known === null ? null : known.high >= 0.8 && known.low <= 1.25,
    measured:
      known === null
        ? "no score to calibrate"
        : `${known.ratio.toFixed(2)} (${known.low.toFixed(2)} to ${known.high.toFixed(2)})`,
    limit: "an interval that reaches into 0.8 to 1.25",
    advice:
      "The latest quarters convert at another rate than the history: look for what changed, or begin the history later with outcome.since.",
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
