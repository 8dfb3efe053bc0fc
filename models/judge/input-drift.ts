import { benjaminiHochberg, falseDiscoveryRate } from "../stats/benjamini-hochberg.ts";
import { type PopulationStability, populationStability } from "../stats/population-stability.ts";

/** How many leads each rule of an input was met by, before and after; those that meet none are a bin of their own. */
export interface BinnedInput {
  readonly input: string;
  readonly bins: readonly {
    readonly points: number;
    readonly before: number;
    readonly after: number;
  }[];
}

export interface InputDrift extends PopulationStability {
  readonly input: string;
  readonly qValue: number;
  /** Changed by more than chance, all inputs together taken into account. */
  readonly drifted: boolean;
  /** By how many points the mean score moves through this input alone. */
  readonly pointsMoved: number;
}

/**
 * Which inputs of a score are no longer what they were? Judged on what the rules see of them, since what changes within a rule
 * changes no score. Needs no outcomes, so the newest leads can be looked at before any of them had time to win.
 *
 * @param inputs each with the same leads before and after.
 * @throws RangeError without leads on either side.
 * @example inputDrift([{ input: "Industry", bins: [{ points: 4, before: 900, after: 20 }, { points: 0, before: 600, after: 80 }] }])
 */
export function inputDrift(inputs: readonly BinnedInput[]): readonly InputDrift[] {
  const found = inputs.map(({ bins }) =>
    populationStability(
      bins.map(({ before }) => before),
      bins.map(({ after }) => after),
    ),
  );
  const qValues = benjaminiHochberg(found.map(({ pValue }) => pValue));
  return inputs.map(({ input, bins }, i) => ({
    ...(found[i] as PopulationStability),
    input,
    qValue: qValues[i] as number,
    drifted: (qValues[i] as number) <= falseDiscoveryRate,
    pointsMoved: meanPoints(bins, "after") - meanPoints(bins, "before"),
  }));
}

function meanPoints(bins: BinnedInput["bins"], side: "before" | "after"): number {
  const leads = bins.reduce((sum, bin) => sum + bin[side], 0);
  return bins.reduce((sum, bin) => sum + bin.points * bin[side], 0) / leads;
}
