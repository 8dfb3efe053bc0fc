import { relative } from "node:path";
import type { Guard } from "../../models/judge/guards.ts";
import type { ScoringModel } from "../../models/scoring-model.ts";

/** A score in use, released. */
export interface ReleasedIncumbent {
  readonly model: ScoringModel;
  readonly guards: readonly Guard[];
  readonly release: {
    readonly version: string;
    /** Below the folder of the config. */
    readonly path: string;
    readonly is_new: boolean;
    readonly in_force: string;
  };
  /** Absolute. */
  readonly releaseFolder: string;
}

/** What was released, how right it is, and every guard that fails, in words. */
export function incumbentText({ model, guards, release, releaseFolder }: ReleasedIncumbent): string {
  const { rules, probability } = model;
  const lines = [
    `${model.name} ${model.version} is the score in use: ${rules.length} rules, points from 0 to ${probability.length - 1}. ${forceText(release)}`,
    ...figuresText(model),
    ...failedText(guards),
  ];
  return `\n${lines.join("\n")}\n\nRelease: ${relative("", releaseFolder)}`;
}

/** The same for machines. */
export function incumbentJson({ model, guards, release, releaseFolder }: ReleasedIncumbent): object {
  const { groups: _groups, ...figures } = model.figures;
  return { releaseFolder, release, figures, guards };
}

function forceText({ version, in_force, path }: ReleasedIncumbent["release"]): string {
  return version === in_force
    ? "It is in force."
    : `${in_force} stays in force until you say: scorewright promote ${path}.`;
}

function figuresText({ figures }: ScoringModel): string[] {
  const { n, wins, auc, calibration_slope, expected_over_observed, method } = figures;
  if (auc === null) return [`On ${n} leads with ${wins} wins nothing can be said of it.`];
  const order = `On ${n} leads (${method}) it put a winner before another lead ${Math.round(auc * 100)} times in 100; 50 is chance.`;
  const slope = calibration_slope === null ? "no" : calibration_slope.toFixed(2);
  const ratio =
    expected_over_observed === null ? "" : `, expected over actual wins ${expected_over_observed.toFixed(2)}`;
  return [order, `Calibration slope ${slope}${ratio}.`];
}

function failedText(guards: readonly Guard[]): string[] {
  const failed = guards.filter(({ pass }) => pass === false);
  if (failed.length === 0) return ["Every guard that could be asked holds."];
  return [
    "Released all the same, as a record of what is in use: these guards fail.",
    ...failed.map(({ id, measured, limit, advice }) => `- ${id}: ${measured}; needed: ${limit}. ${advice}`),
  ];
}
