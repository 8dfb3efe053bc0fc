import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { runSql } from "../../../pipelines/run-sql.ts";
import { runSqlTraits } from "../../../pipelines/traits/sql/run-sql-traits.ts";
import { quoteText, type Row } from "../../../pipelines/warehouse.ts";
import { emptyWarehouse } from "../../sql/empty-warehouse.ts";

const warehouse = await emptyWarehouse();
afterAll(() => warehouse.close());

const selects = {
  everything: "select lead_id, count(*) as value from before_handoff.activities group by lead_id",
  "last page":
    "select lead_id, max_by(page, activity_number) as value from before_handoff.activities group by lead_id",
  "first campaign":
    "select lead_id, joined_at is not null as value from before_handoff.campaign_members where member_number = 1",
  "days since first":
    "select lead_id, floor(max(days_before)) as value from before_handoff.activities group by lead_id",
  industry: "select lead_id, value from before_handoff.fields where field = 'Industry'",
  answers: `select lead_id, count(responded_at) || ' of ' || count(*) as value from before_handoff.campaign_members group by lead_id`,
  "quiet days": `select l.lead_id, date_diff('hour', coalesce(max(a.activity_at), l.created_at), l.handoff_at) as value
    from before_handoff.leads l left join before_handoff.activities a on a.lead_id = l.lead_id group by l.lead_id, l.created_at, l.handoff_at`,
};

/** Hours from the handoff: below 0 is before it. */
const before = fc.integer({ min: -500, max: -1 });
const after = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 }));
const word = fc.constantFrom("Retail", "Finance", "it's", "'; drop", "");
const visits = (hours: fc.Arbitrary<number>) => fc.array(fc.record({ hours, page: word }), { maxLength: 4 });

/** What came after the handoff: everything in it may be otherwise, and no trait may tell. */
const later = fc.record({
  visits: visits(after),
  changes: fc.array(fc.record({ hours: fc.integer({ min: 1, max: 500 }), value: word }), { maxLength: 3 }),
  joined: fc.array(after, { maxLength: 2 }),
  /** Days from the handoff, of a member that has not answered before. */
  answered: fc.option(fc.integer({ min: 0, max: 9 })),
});

const lead = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  visits: visits(before),
  industry: word,
  joined: fc.array(fc.record({ hours: before, answered: fc.boolean() }), { maxLength: 3 }),
  futures: fc.tuple(later, later),
});

type Lead = typeof lead extends fc.Arbitrary<infer Value> ? Value : never;

test("whatever comes after a lead's handoff, no trait from SQL is another", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 4 }), async (leads) => {
      const [one, other] = [await valuesOf(leads, 0), await valuesOf(leads, 1)];
      expect(one).toEqual(other);
    }),
    { numRuns: 30 },
  );
}, 300_000);

async function valuesOf(leads: readonly Lead[], future: 0 | 1): Promise<Row[]> {
  await fill(
    "marts.handoffs",
    leads.map((own, i) => ({ lead_id: `L${i}`, handoff_at: moment(own, 0) })),
  );
  await fill(
    "marts.leads",
    leads.map((own, i) => ({ lead_id: `L${i}`, created_at: moment(own, -600) })),
  );
  await fill(
    "marts.lead_keys",
    leads.map((_, i) => ({ key: `L${i}`, lead_id: `L${i}` })),
  );
  await fill("meta.trait_columns", [{ column_name: "Industry" }]);
  await fill("staging.stg_activities", numbered(leads.flatMap((own, i) => activities(own, i, future))));
  await fill("staging.stg_campaign_members", numbered(leads.flatMap((own, i) => members(own, i, future))));
  await fill("staging.stg_lead_changes", numbered(leads.flatMap((own, i) => changes(own, i, future))));
  await fill(
    "staging.stg_lead_fields",
    leads.flatMap((own, i) => fieldNow(own, i, future)),
  );
  await runSql(warehouse, "marts/columns");
  await runSql(warehouse, "before_handoff");
  await runSqlTraits(
    warehouse,
    Object.entries(selects).map(([name, sql]) => ({ name, file: name, sql })),
  );
  return warehouse.rows("select * from meta.sql_values order by all");
}

function moment({ hour }: Lead, hours: number): string {
  return new Date(Date.UTC(2026, 1, 1, hour + hours)).toISOString().slice(0, 19).replace("T", " ");
}

function activities(own: Lead, i: number, future: 0 | 1) {
  return [...own.futures[future].visits, ...own.visits].map(({ hours, page }) => ({
    activity_key: `L${i}`,
    activity_type: "web visit",
    page,
    activity_at: moment(own, hours),
  }));
}

function members(own: Lead, i: number, future: 0 | 1) {
  const { joined, answered } = own.futures[future];
  const lateAnswer = answered === null ? null : moment(own, 24 * answered);
  return [
    ...joined.map((hours) => ({ hours, responded_at: moment(own, hours) })),
    ...own.joined.map((member) => ({
      hours: member.hours,
      responded_at: member.answered ? moment(own, Math.max(member.hours, -30)) : lateAnswer,
    })),
  ].map(({ hours, responded_at }) => ({
    lead_id: `L${i}`,
    responded: String(responded_at !== null),
    responded_at,
    created_at: moment(own, hours),
  }));
}

/** A change tells the value before it: that of the one before, at last the one at the handoff. */
function changes(own: Lead, i: number, future: 0 | 1) {
  const later = own.futures[future].changes.toSorted((a, b) => a.hours - b.hours);
  return later.map(({ hours, value }, k) => ({
    lead_id: `L${i}`,
    field: "Industry",
    old_value: later[k - 1]?.value ?? own.industry,
    new_value: value,
    changed_at: moment(own, hours),
  }));
}

function fieldNow(own: Lead, i: number, future: 0 | 1) {
  const value = changes(own, i, future).at(-1)?.new_value ?? own.industry;
  return [{ lead_id: `L${i}`, field: "Industry", value }];
}

function numbered<T extends object>(rows: readonly T[]): (T & { record: string })[] {
  return rows.map((row, record) => ({ ...row, record: String(record) }));
}

async function fill(table: string, rows: readonly Readonly<Record<string, string | null>>[]): Promise<void> {
  await warehouse.run(`delete from ${table}`);
  for (const row of rows) {
    const values = Object.values(row).map((cell) => (cell === null ? "null" : quoteText(cell)));
    await warehouse.run(`insert into ${table} (${Object.keys(row)}) values (${values})`);
  }
}
