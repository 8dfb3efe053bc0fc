import fc from "fast-check";
import { expect, test } from "vitest";
import { cholesky, inverse, type Symmetric, solveCholesky } from "../../../models/fit/cholesky.ts";
import { expectClose } from "./close-to.ts";

/** Its upper half is never read. */
const matrix: Symmetric = { size: 3, values: Float64Array.of(4, Number.NaN, 0, 1, 3, 0, 0.5, -1, 2) };

test("factor, solution and inverse, as numpy", () => {
  // numpy 2.4.6: A = [[4, 1, .5], [1, 3, -1], [.5, -1, 2]]; np.linalg.cholesky(A), .solve(A, [1, 2, 3]), .inv(A)
  const factor = cholesky(matrix);
  const lower = [0, 3, 4, 6, 7, 8].map((at) => factor.values[at] ?? Number.NaN);
  expectClose(lower, [2, 0.5, 1.6583123951777, 0.25, -0.6784005252999682, 1.2154310870109943], 1e-12);
  expectClose(
    solveCholesky(factor, Float64Array.of(1, 2, 3)),
    [-0.4615384615384615, 1.6307692307692307, 2.4307692307692306],
    1e-12,
  );
  expectClose(
    inverse(matrix).flatMap((column) => [...column]),
    [
      0.3076923076923077, -0.15384615384615385, -0.15384615384615385, -0.15384615384615385,
      0.47692307692307695, 0.27692307692307694, -0.15384615384615385, 0.27692307692307694, 0.676923076923077,
    ],
    1e-12,
  );
});

test("refuses a matrix that is not positive definite", () => {
  expect(() => cholesky({ size: 2, values: Float64Array.of(1, 2, 2, 1) })).toThrow(RangeError);
  expect(() => cholesky({ size: 1, values: Float64Array.of(Number.NaN) })).toThrow(RangeError);
});

test("the solution solves", () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 16, maxLength: 16 }),
      fc.array(number, { minLength: 4, maxLength: 4 }),
      (b, right) => {
        const at = (i: number, j: number) =>
          [0, 1, 2, 3].reduce((sum, k) => sum + (b[4 * i + k] ?? 0) * (b[4 * j + k] ?? 0), i === j ? 1 : 0);
        const values = Float64Array.from({ length: 16 }, (_, k) => at(Math.floor(k / 4), k % 4));
        const x = solveCholesky(cholesky({ size: 4, values }), Float64Array.from(right));
        const back = [0, 1, 2, 3].map((i) => [...x].reduce((sum, value, j) => sum + at(i, j) * value, 0));
        expectClose(back, right, 1e-6);
      },
    ),
  );
});
