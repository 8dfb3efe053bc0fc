import type { LabelFacts } from "../../models/judge/guards.ts";
import { kaplanMeier, shareBy } from "../../models/stats/kaplan-meier.ts";
import type { Warehouse } from "../warehouse.ts";

/** Counts what the guards ask of the labels. */
export async function labelFacts(
  warehouse: Warehouse,
  dated: boolean,
  hasTasks: boolean,
): Promise<LabelFacts> {
  const [counts] = await warehouse.rows(`select count(*) as handed_over, count_if(state = 'mature') as mature,
      count_if(state = 'mature' and won) as wins, count_if(state = 'won before the handoff') as won_before,
      count_if(state = 'after the export') as after_export from marts.labels`);
  return {
    handedOver: Number(counts?.handed_over),
    mature: Number(counts?.mature),
    matureWins: Number(counts?.wins),
    dated,
    wonBeforeHandoff: Number(counts?.won_before),
    afterExport: Number(counts?.after_export),
    winsMissedAtStart: dated ? await winsMissedAtStart(warehouse) : null,
    untouched: dated && hasTasks ? await untouchedShare(warehouse) : null,
  };
}

/** Wins to be expected before the first recorded one, had they been recorded then as they were later. */
async function winsMissedAtStart(warehouse: Warehouse): Promise<number> {
  const early = await warehouse.rows(
    "select days_to_first_win, leads from marts.missed_at_start order by handoff_day",
  );
  const lags = await warehouse.rows(`select age_days, lag_days, n from marts.win_lags
    where age_days between 0 and (select date_diff('day', min(cast(won_at as date)), max(cast(settings.as_of as date)))
      from marts.outcomes cross join meta.settings as settings) order by age_days, lag_days`);
  const curve = kaplanMeier(
    lags.map((row) => ({
      days: Number(row.lag_days ?? row.age_days),
      event: row.lag_days !== null,
      n: Number(row.n),
    })),
  );
  return early.reduce(
    (sum, row) => sum + Number(row.leads) * shareBy(curve, Number(row.days_to_first_win)),
    0,
  );
}

async function untouchedShare(warehouse: Warehouse): Promise<number> {
  const share =
    await warehouse.value(`select cast(count_if(touches.lead_id is null) as double) / greatest(count(*), 1)
    from marts.labels as labels left join marts.first_touches as touches on touches.lead_id = labels.lead_id
    where labels.age_days >= 14`);
  return Number(share);
}
