/** Leads of one worker (a rep): what they promised, and what was won of them. */
export interface WorkerRow {
  readonly worker: string;
  readonly expected: number;
  readonly observed: number;
}

/** What a row would win if its worker won everywhere alike, and the variance of that. */
export interface OwnShare {
  readonly expected: number;
  readonly variance: number;
}

/**
 * Each worker's wins spread over that worker's rows as their promise has it: so rows of weak and of strong workers can be added up and
 * compared, and only what differs within the same worker shows. Given the worker's wins O the rows are multinomial with shares
 * πᵢ = eᵢ/Σe, so a row has mean O·πᵢ and variance O·πᵢ·(1 − πᵢ).
 *
 * Source: Whitaker et al., "Tutorial in biostatistics: the self-controlled case series method", Stat. Med. 25 (2006).
 *
 * @example ownShares([{ worker: "Ada", expected: 2, observed: 3 }, { worker: "Ada", expected: 1, observed: 0 }]); // means 2 and 1
 */
export function ownShares(rows: readonly WorkerRow[]): OwnShare[] {
  const totals = new Map<string, { expected: number; observed: number }>();
  for (const { worker, expected, observed } of rows) {
    const total = totals.get(worker) ?? { expected: 0, observed: 0 };
    totals.set(worker, { expected: total.expected + expected, observed: total.observed + observed });
  }
  return rows.map(({ worker, expected }) => {
    const total = totals.get(worker) as WorkerRow;
    const share = total.expected === 0 ? 0 : expected / total.expected;
    return { expected: total.observed * share, variance: total.observed * share * (1 - share) };
  });
}
