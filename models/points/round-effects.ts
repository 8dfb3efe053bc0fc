import { Matrix } from "ml-matrix";

const mostSweeps = 20;

/**
 * Whole points for effects: rounded first, then moved up or down by one, one after another, as long as that brings the
 * log-likelihood nearer to that of the unrounded effects, ½(points/scale − effects)ᵀH(points/scale − effects). On a scale of 100 this
 * hardly differs from rounding; on one of 10 it makes up for what the neighbours were rounded by. The scale stays as it is: one that
 * were fitted with the points would overfit.
 *
 * @param effects log-odds; `curvature` is H, one row and column per effect; `scale` is points per log-odds.
 * @example roundEffects([0.24, 0.26], Matrix.eye(2), 10) // [2, 3]
 */
export function roundEffects(effects: readonly number[], curvature: Matrix, scale: number): number[] {
  const points = effects.map((effect) => Math.round(effect * scale));
  if (points.length === 0) return points;
  const off = points.map((point, j) => point / scale - (effects[j] as number));
  const slopes = curvature.mmul(Matrix.columnVector(off)).to1DArray();
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = false;
    for (let j = 0; j < points.length; j++) {
      const step = -Math.sign(slopes[j] as number) / scale;
      const gain = step * (slopes[j] as number) + (step * step * curvature.get(j, j)) / 2;
      if (gain >= -1e-9) continue;
      points[j] = (points[j] as number) + Math.sign(step);
      for (let k = 0; k < slopes.length; k++) slopes[k] = (slopes[k] as number) + step * curvature.get(k, j);
      moved = true;
    }
    if (!moved) break;
  }
  return points;
}
