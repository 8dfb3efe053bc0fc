// The figures of shared/peers/score.py: AUC mean of folds, log-loss and ECE pooled.
import { auc } from "../../dist/models/judge/auc.js";
import { calibrationLine } from "../../dist/models/judge/calibration-line.js";
import { logLoss } from "../../dist/models/judge/log-loss.js";
import { seededRandom } from "../../dist/models/random.js";

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const clipped = (p) => Math.min(1 - 1e-6, Math.max(1e-6, p));

/** parts: one { p, y } per fold. */
export function figuresOf(parts) {
  const p = parts.flatMap((part) => part.p.map(clipped));
  const y = parts.flatMap((part) => part.y);
  const losses = parts.map((part) => logLoss(part.p.map(clipped), part.y));
  const spread = Math.sqrt(
    mean(losses.map((loss) => (loss - mean(losses)) ** 2)) * (losses.length / Math.max(1, losses.length - 1)),
  );
  const next = seededRandom(7);
  const varied = new Set(p).size > 1;
  const line = varied
    ? calibrationLine(
        p.map((x) => Math.log(x / (1 - x))),
        y,
      )
    : null;
  return {
    auc: mean(parts.map((part) => auc(part.p, part.y))),
    logLoss: logLoss(p, y),
    foldNoise: spread / Math.sqrt(losses.length),
    ece: expectedCalibrationError(p, y, next),
    eceFloor: mean(
      Array.from({ length: 50 }, () =>
        expectedCalibrationError(
          p,
          p.map((x) => (next() < x ? 1 : 0)),
          next,
        ),
      ),
    ),
    slope: line?.slope ?? null,
    slopeLow: line?.slopeLow ?? null,
    slopeHigh: line?.slopeHigh ?? null,
  };
}

/** Ten groups of the same size by probability, ties broken at random. */
function expectedCalibrationError(p, y, next) {
  const order = p
    .map((value, i) => ({ value, i, tie: next() }))
    .sort((a, b) => a.value - b.value || a.tie - b.tie);
  let error = 0;
  for (let k = 0; k < 10; k++) {
    const group = order.slice(Math.floor((k * p.length) / 10), Math.floor(((k + 1) * p.length) / 10));
    error += Math.abs(group.reduce((sum, { i }) => sum + p[i] - y[i], 0));
  }
  return error / p.length;
}
