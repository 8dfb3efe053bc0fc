import { type Design, sigmoid } from "../../../models/fit/design.ts";
import type { PieceDesign } from "../../../models/fit/piece-design.ts";
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

/** Every combination of a trait of three pieces and one of two, in the order of the first. */
export const sixCells: PieceDesign = {
  columns: Uint16Array.of(1, 4, 1, 5, 2, 4, 2, 5, 3, 4, 3, 5),
  traits: 2,
  starts: [1, 4, 6],
  n: Float64Array.of(40, 25, 60, 35, 20, 45),
  wins: Float64Array.of(3, 4, 14, 9, 7, 17),
};

/** Counted leads over a trait of three pieces and one of two, with effects of either sign. */
export function randomPieces(seed: number, rows: number): PieceDesign {
  const next = seededRandom(seed);
  const effects = Array.from({ length: 5 }, () => 2 * next() - 1);
  const cells = Array.from({ length: rows }, () => [1 + Math.floor(3 * next()), 4 + Math.floor(2 * next())]);
  const n = Float64Array.from({ length: rows }, () => 1 + Math.floor(12 * next()));
  const wins = n.map((leads, i) => {
    const p = sigmoid((cells[i] ?? []).reduce((sum, column) => sum + (effects[column - 1] ?? 0), -0.5));
    return Array.from({ length: leads }, next).filter((chance) => chance < p).length;
  });
  return { columns: Uint16Array.from(cells.flat()), traits: 2, starts: [1, 4, 6], n, wins };
}

/** The same leads, one row each. */
export function writtenOut(design: PieceDesign): PieceDesign {
  const rows = Array.from(design.n).flatMap((leads, i) =>
    Array.from({ length: leads }, (_, lead) => ({ i, won: lead < (design.wins[i] ?? 0) ? 1 : 0 })),
  );
  return {
    ...design,
    columns: Uint16Array.from(rows.flatMap(({ i }) => [...design.columns.subarray(2 * i, 2 * i + 2)])),
    n: new Float64Array(rows.length).fill(1),
    wins: Float64Array.from(rows, ({ won }) => won),
  };
}

/** The pieces as 0/1 columns, without the first of each trait. */
export function dummies({ columns, n, wins }: PieceDesign): Design {
  const columnOf = (piece: number) =>
    n.map((_, i) => (columns.subarray(2 * i, 2 * i + 2).includes(piece) ? 1 : 0));
  return { columns: [2, 3, 5].map(columnOf), n, wins };
}
