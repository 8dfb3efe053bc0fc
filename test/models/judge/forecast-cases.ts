import fc from "fast-check";

/** Counted forecasts with at least two wins and two losses. */
export const countedForecasts = fc
  .array(
    fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 6 }))
      .chain(([percent, n]) =>
        fc.record({ p: fc.constant(percent / 100), n: fc.constant(n), wins: fc.nat(n) }),
      ),
    { minLength: 2, maxLength: 30 },
  )
  .filter((rows) => {
    const wins = rows.reduce((sum, row) => sum + row.wins, 0);
    const leads = rows.reduce((sum, row) => sum + row.n, 0);
    return wins >= 2 && leads - wins >= 2;
  })
  .map((rows) => ({
    p: rows.map(({ p }) => p),
    wins: rows.map(({ wins }) => wins),
    n: rows.map(({ n }) => n),
  }));

/** The same leads, one row each. */
export function oneByOne({ p, wins, n }: { p: number[]; wins: number[]; n: number[] }) {
  const leads = p.flatMap((value, i) =>
    Array.from({ length: n[i] as number }, (_, j) => ({ value, won: j < (wins[i] as number) ? 1 : 0 })),
  );
  return { p: leads.map(({ value }) => value), wins: leads.map(({ won }) => won) };
}
