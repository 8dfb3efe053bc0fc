import { judged } from "./judged.js";

/**
 * What a bar hands over, and what lies below it. `winsKept` and rates are null below ten leads: few leads would show single ones.
 *
 * @param scored rows of points with their leads and wins.
 * @param bar leads with so many points or more go to sales.
 * @param repWeeks weeks of work of all reps together.
 */
export function aboveBar(scored, bar, repWeeks) {
  const all = sums(scored);
  const above = judged(sums(scored.filter(({ points }) => points >= bar)));
  return {
    ...above,
    of: all.leads,
    share: above.leads / all.leads,
    perRepAndWeek: above.leads / repWeeks,
    winsKept: above.rate === null || all.wins === 0 ? null : above.wins / all.wins,
    below: judged({ leads: all.leads - above.leads, wins: all.wins - above.wins }),
  };
}

function sums(rows) {
  return rows.reduce((total, { leads, wins }) => ({ leads: total.leads + leads, wins: total.wins + wins }), {
    leads: 0,
    wins: 0,
  });
}
