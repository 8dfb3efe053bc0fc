import { marketoTime } from "../calendar.ts";
import { type CsvColumns, csvText } from "../csv-text.ts";
import type { Activity, ActivityKind } from "../engagement.ts";
import type { Lead } from "../lead.ts";
import type { World } from "../world.ts";
import { marketoId } from "./marketo-id.ts";

type ActivityRow = Activity & { readonly lead: Lead; readonly number: number; readonly assetId: number };

/** Marketo's own numbers of the activity types. */
const TYPE_IDS: Readonly<Record<ActivityKind, number>> = {
  visit: 1,
  form: 2,
  link: 3,
  unsubscribe: 9,
  open: 10,
  click: 11,
  moment: 46,
};

const COLUMNS: CsvColumns<ActivityRow> = {
  marketoGUID: ({ number }) => number,
  leadId: ({ lead }) => marketoId(lead),
  activityDate: ({ at }) => marketoTime(at),
  activityTypeId: ({ kind }) => TYPE_IDS[kind],
  campaignId: ({ kind, assetId }) => (kind === "open" || kind === "click" ? 1000 + assetId : null),
  primaryAttributeValueId: ({ assetId }) => assetId,
  primaryAttributeValue: ({ what }) => what,
  attributes: (activity) => JSON.stringify(attributes(activity)),
};

/** Marketo's bulk activity extract: what leads did on the website and with e-mails, oldest first. */
export function marketoActivitiesCsv(world: World): string {
  const activities = world.leads.flatMap(({ lead, activities }) =>
    activities.map((activity) => ({ ...activity, lead })),
  );
  const assets = [...new Set(activities.map((activity) => activity.what))].sort();
  const assetIds = new Map(assets.map((what, i) => [what, i + 1]));
  const inOrder = activities.sort((a, b) => a.at - b.at);
  const rows = inOrder.map((activity, i) => ({
    ...activity,
    number: i + 1,
    assetId: assetIds.get(activity.what) ?? 0,
  }));
  return csvText(COLUMNS, rows);
}

function attributes({ kind, what, assetId }: ActivityRow): Readonly<Record<string, string | number>> {
  if (kind === "visit") return { "Webpage URL": what };
  if (kind === "form") return { "Webform ID": assetId };
  return kind === "moment" ? { Type: "Web" } : {};
}
