import fc from "fast-check";
import { Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { roundEffects } from "../../../models/points/round-effects.ts";

const number = fc.double({ min: -2, max: 2, noNaN: true });
const anyProblem = fc
  .record({
    effects: fc.array(number, { minLength: 3, maxLength: 3 }),
    mix: fc.array(number, { minLength: 9, maxLength: 9 }),
    scale: fc.constantFrom(3, 10, 40),
  })
  .map(({ effects, mix, scale }) => {
    const b = Matrix.from1DArray(3, 3, mix);
    return { effects, curvature: b.mmul(b.transpose()).add(Matrix.eye(3, 3, 0.5)), scale };
  });

function lossOf(
  points: readonly number[],
  { effects, curvature, scale }: { effects: number[]; curvature: Matrix; scale: number },
) {
  const off = Matrix.columnVector(points.map((point, j) => point / scale - (effects[j] ?? 0)));
  return off.transpose().mmul(curvature).mmul(off).get(0, 0) / 2;
}

describe("roundEffects", () => {
  test("effects that nothing ties together are rounded", () => {
    expect(roundEffects([0.24, 0.26, -0.31], Matrix.eye(3), 10)).toEqual([2, 3, -3]);
    expect(roundEffects([], Matrix.zeros(0, 0), 10)).toEqual([]);
  });

  test("what one was rounded by, a tied neighbour makes up for", () => {
    const tied = new Matrix([
      [1, 0.95],
      [0.95, 1],
    ]);
    expect(roundEffects([0.145, 0.145], tied, 10)).toEqual([2, 1]);
  });

  test("never further from the log-likelihood than plain rounding, and no single point could be moved to come nearer", () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const points = roundEffects(problem.effects, problem.curvature, problem.scale);
        const loss = lossOf(points, problem);
        const plain = problem.effects.map((effect) => Math.round(effect * problem.scale));
        expect(loss).toBeLessThanOrEqual(lossOf(plain, problem) + 1e-9);
        points.forEach((point, j) => {
          for (const step of [-1, 1])
            expect(loss).toBeLessThanOrEqual(lossOf(points.with(j, point + step), problem) + 1e-8);
        });
      }),
    );
  });
});
