import { type Design, sigmoid } from "../../../models/fit/design.ts";
import { seededRandom } from "../../../models/random.ts";

/** Ten counted rows, typed into the Python that gave the expected values beside the tests. */
export const tenRows: Design = {
  columns: [
    Float64Array.of(-1.2, -0.7, -0.7, 0, 0, 0.4, 0.9, 0.9, 1.5, 2.1),
    Float64Array.of(0.3, -0.5, 1.1, 0.2, -1.4, 0.9, 0.6, -0.8, 1.3, 0.5),
    Float64Array.of(1, 0, 0, 1, 1, 0, 1, 0, 0, 1),
  ],
  n: Float64Array.of(40, 25, 30, 60, 35, 20, 45, 15, 30, 10),
  wins: Float64Array.of(3, 4, 3, 14, 9, 4, 17, 7, 9, 7),
};

/** Rows with effects of either sign; `correlation` mixes each column into the next. */
export function randomDesign(seed: number, rows: number, columns: number, correlation: number): Design {
  const next = seededRandom(seed);
  const own = Array.from({ length: columns }, () =>
    Float64Array.from({ length: rows }, () => 2 * next() - 1),
  );
  const mixed = own.map((column, j) =>
    column.map((x, i) => (1 - correlation) * x + correlation * (own[j - 1]?.[i] ?? x)),
  );
  const beta = mixed.map(() => 2 * next() - 1);
  const n = Float64Array.from({ length: rows }, () => 1 + Math.floor(next() * 12));
  const wins = n.map((leads, i) => {
    const p = sigmoid(mixed.reduce((sum, column, j) => sum + (beta[j] ?? 0) * (column[i] ?? 0), -0.5));
    return Array.from({ length: leads }, next).filter((chance) => chance < p).length;
  });
  return { columns: mixed, n, wins };
}

/** The same leads, one row each. */
export function writtenOut({ columns, n, wins }: Design): Design {
  const rows = Array.from(n).flatMap((leads, i) =>
    Array.from({ length: leads }, (_, lead) => ({ i, won: lead < (wins[i] ?? 0) ? 1 : 0 })),
  );
  return {
    columns: columns.map((column) => Float64Array.from(rows, ({ i }) => column[i] ?? Number.NaN)),
    n: new Float64Array(rows.length).fill(1),
    wins: Float64Array.from(rows, ({ won }) => won),
  };
}
