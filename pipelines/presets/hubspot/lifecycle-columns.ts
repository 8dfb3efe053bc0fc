import { synced } from "./synced.ts";

const stages = [
  ["subscriber", "Subscriber"],
  ["lead", "Lead"],
  ["marketingqualifiedlead", "Marketing Qualified Lead"],
  ["salesqualifiedlead", "Sales Qualified Lead"],
  ["opportunity", "Opportunity"],
  ["customer", "Customer"],
  ["evangelist", "Evangelist"],
  ["other", "Other"],
] as const;

/** The dates and durations that HubSpot keeps of each stage of its lifecycle: written as the deal goes on. */
export const lifecycleColumns: readonly string[] = [
  ...synced("lifecyclestage"),
  ...stages.flatMap(([stage, label]) => [
    ...synced(
      `hs_lifecyclestage_${stage}_date`,
      `hs_v2_date_entered_${stage}`,
      `hs_v2_date_exited_${stage}`,
      `hs_v2_cumulative_time_in_${stage}`,
      `hs_v2_latest_time_in_${stage}`,
      `hs_date_entered_${stage}`,
      `hs_date_exited_${stage}`,
      `hs_time_in_${stage}`,
    ),
    `Became a ${label} Date`,
    `Became an ${label} Date`,
    ...["Date entered", "Date exited", "Cumulative time in", "Latest time in"].map(
      (part) => `${part} "${label} (Lifecycle Stage Pipeline)"`,
    ),
  ]),
];
