import type { Side } from "../patterns.ts";
import type { ScoringModel } from "../scoring-model.ts";

/** Where the steps of each side begin, without the poorest one; null where no model was in force. */
export type CutsInForce = Readonly<Record<Side, readonly number[] | null>>;

/**
 * The grade cuts of the model in force on the scale of another one: as far above the mean lead in log-odds as they were. Null where
 * there is no such model, and for releases that do not state their scale.
 *
 * @example cutsInForce(before, after.scale).fit // [46, 39, 29]
 */
export function cutsInForce(
  before: Pick<ScoringModel, "grades" | "scale"> | null,
  scale: NonNullable<ScoringModel["scale"]>,
): CutsInForce {
  const old = before?.scale;
  if (before === null || old === undefined) return { fit: null, engagement: null };
  const moved = (cuts: ScoringModel["grades"]["fit"], side: Side) =>
    cuts.length === 0
      ? null
      : cuts
          .slice(0, -1)
          .map(({ from }) =>
            Math.round(
              scale.mean[side] +
                ((from - old.mean[side]) / old.points_per_log_odds) * scale.points_per_log_odds,
            ),
          );
  return { fit: moved(before.grades.fit, "fit"), engagement: moved(before.grades.engagement, "engagement") };
}
