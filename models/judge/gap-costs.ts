import { sigmoid } from "../fit/design.ts";
import type { Curve } from "../fit/empirical-bayes.ts";
import { cutPieces, type Pieces } from "../fit/pieces.ts";
import type { Learned } from "../learn.ts";
import { missingPrebin, type Patterns, sideOf, subset, type Trait } from "../patterns.ts";
import { logLoss } from "./log-loss.ts";
import { type PenalisedPieces, refitCurves } from "./refit-curves.ts";
import { foldSplits } from "./splits.ts";
import { beyondFoldNoise } from "./unseen-figures.ts";

/** What empty values of a trait cost. */
export interface GapCost {
  /** Share of the leads in which the trait is empty. */
  readonly empty: number;
  /** Log-loss per filled lead that the value saves beside knowing that there is one, out of fold. */
  readonly told: number;
  /** `told` times `empty`: log-loss per lead that would be saved if every lead had a value that tells as much. */
  readonly cost: number;
  /** Whether the folds agree that the values tell anything. */
  readonly measurable: boolean;
}

/**
 * What each gap costs, for traits of which the rules make use and that say who a lead is (of what leads did, nothing recorded is
 * an answer). The curves of all kept traits are fitted twice per fold: as they are, and knowing of the one trait only whether it is
 * filled. What the second predicts worse on filled leads that neither saw is what values tell; an empty lead is assumed to miss as
 * much. Why this measure: docs/decisions/gaps.md.
 *
 * @returns by position of the trait; without traits that have gaps, nothing.
 */
export function gapCosts(patterns: Patterns, { curves, points }: Learned): ReadonlyMap<number, GapCost> {
  const used = points.traits.map(({ trait }) => trait);
  const own = curves.traits.filter(({ pieces }) => used.includes(pieces.trait));
  const withGaps = own.map(({ pieces }) => pieces.trait).filter((trait) => hasGaps(patterns, trait));
  if (withGaps.length === 0) return new Map();
  const folds = foldSplits(patterns)
    .filter(({ test }) => test.length > 0)
    .map(({ train, test }) => toldIn(subset(patterns, train), subset(patterns, test), own, withGaps));
  return new Map(
    withGaps.map((trait) => [
      trait,
      costOf(
        patterns,
        trait,
        folds.flatMap((told) => told.get(trait) ?? []),
      ),
    ]),
  );
}

function hasGaps({ traits, codes, n }: Patterns, trait: number): boolean {
  const { kind } = traits[trait] as Trait;
  if (kind === "count" || sideOf(traits[trait] as Trait) === "engagement") return false;
  const filled = (codes[trait] as Uint8Array).map((code) => (code === missingPrebin ? 0 : 1));
  const leads = (which: 0 | 1) =>
    filled.reduce((sum, own, i) => sum + (own === which ? (n[i] as number) : 0), 0);
  return leads(0) > 0 && leads(1) > 0;
}

/** What the values of each trait told of the filled leads of one fold. */
interface Told {
  readonly filled: number;
  readonly perLead: number;
}

function toldIn(
  known: Patterns,
  rest: Patterns,
  curves: readonly Curve[],
  traits: readonly number[],
): ReadonlyMap<number, Told> {
  const all = curves.map(({ pieces, penalty }) => ({ pieces: cutPieces(known, pieces.trait), penalty }));
  const { predicted } = refitCurves(known, rest, all);
  return new Map(
    traits.flatMap((trait) => {
      const filled = Int32Array.from((rest.codes[trait] as Uint8Array).keys()).filter(
        (i) => rest.codes[trait]?.[i] !== missingPrebin,
      );
      if (filled.length === 0) return [];
      const blind = refitCurves(
        known,
        rest,
        all.map((own) => onlyFilled(own, trait)),
      ).predicted;
      const leads = subset(rest, filled);
      const loss = (logits: Float64Array) =>
        logLoss(
          Array.from(filled, (i) => sigmoid(logits[i] as number)),
          leads.wins,
          leads.n,
        );
      return [
        [trait, { filled: leads.n.reduce((sum, n) => sum + n, 0), perLead: loss(blind) - loss(predicted) }],
      ];
    }),
  );
}

/** Two values hardly need shrinking: a spread of 1 in log-odds. */
const flagPenalty = 1;

/** Of the one trait only whether it is filled. */
function onlyFilled(own: PenalisedPieces, trait: number): PenalisedPieces {
  if (own.pieces.trait !== trait) return own;
  const pieceOf = own.pieces.pieceOf.map((_, prebin) => (prebin === missingPrebin ? 0 : 1));
  const pieces: Pieces = { trait, pieceOf, size: 2, orderedFrom: 2 };
  return { pieces, penalty: flagPenalty };
}

function costOf({ codes, n }: Patterns, trait: number, folds: readonly Told[]): GapCost {
  const leads = n.reduce((sum, own) => sum + own, 0);
  const filled = folds.reduce((sum, fold) => sum + fold.filled, 0);
  const empty = (codes[trait] as Uint8Array).reduce(
    (sum, code, i) => sum + (code === missingPrebin ? (n[i] as number) : 0),
    0,
  );
  const told = folds.reduce((sum, fold) => sum + fold.perLead * fold.filled, 0) / filled;
  return {
    empty: empty / leads,
    told,
    cost: (told * empty) / leads,
    measurable: told > 0 && folds.length > 1 && beyondFoldNoise(folds.map(({ perLead }) => perLead)),
  };
}
