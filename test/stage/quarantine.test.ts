import { expect, test } from "vitest";
import { stageCsv } from "./stage-csv.ts";

const columns = { created_at: "Created", amount: "Amount" };
const declared = { id: "Id", columns, reject: "quarantine" };

test("records with a value that doesn't fit are set aside, with the place of each such value and no value", async () => {
  const csv =
    'Id,Note,Created,Amount\na,"two\nlines",2026-01-02,5\nb,é,soon,x\nc,,2026-01-03,7\nd,,2026-01-04,y\ne,,,\n';
  const { rejected, rows } = await stageCsv({ leads: { csv, ...declared } });
  expect(rejected).toEqual(new Map([["leads", 2]]));
  expect(await rows("select * from mapped.leads order by record")).toMatchObject([
    { record: 1, lead_id: "a", amount: "5" },
    { record: 3, lead_id: "c", amount: "7" },
    { record: 5, lead_id: "e", amount: null },
  ]);
  const date = "not a date or time such as 2026-06-30, 2026-06-30T14:05:00Z or 2026-06-30 14:05:00";
  const number = "not a plain number such as 1250.50";
  expect(await rows("select * from quarantine.leads")).toEqual([
    { record: 2, line: 4, column_number: 3, column_name: "Created", reason: date },
    { record: 2, line: 4, column_number: 4, column_name: "Amount", reason: number },
    { record: 4, line: 6, column_number: 4, column_name: "Amount", reason: number },
  ]);
});

test("what is set aside is in no table that follows", async () => {
  const csv = "Id,Created,Amount\na,2026-01-02,5\nb,2026-01-02,Zebra\nc,2026-01-02,7\n";
  const { rows } = await stageCsv({ leads: { csv, ...declared } });
  expect(await rows("select lead_id from staging.stg_leads order by lead_id")).toEqual([
    { lead_id: "a" },
    { lead_id: "c" },
  ]);
  expect(await rows("select distinct lead_id from mapped.lead_fields order by lead_id")).toEqual([
    { lead_id: "a" },
    { lead_id: "c" },
  ]);
});

test("of records with one id the first stays that fits; those without one go", async () => {
  const csv =
    "Id,Created,Amount\na,2026-01-02,1\nb,2026-01-02,x\nb,2026-01-02,3\na,2026-01-02,4\n,2026-01-02,5\nc,2026-01-02,6\nd,,7\n";
  const { rejected, rows } = await stageCsv({ leads: { csv, ...declared } });
  expect(rejected.get("leads")).toBe(3);
  expect(await rows("select record, lead_id from mapped.leads order by record")).toEqual([
    { record: 1, lead_id: "a" },
    { record: 3, lead_id: "b" },
    { record: 6, lead_id: "c" },
    { record: 7, lead_id: "d" },
  ]);
  expect(await rows("select record, line, reason from quarantine.leads where column_name = 'Id'")).toEqual([
    { record: 4, line: 5, reason: "empty or stands in an earlier record too" },
    { record: 5, line: 6, reason: "empty or stands in an earlier record too" },
  ]);
});

test("half of the records may go; one more, and the declared form is wrong", async () => {
  const half = "Id,Created\na,2026-01-02\nb,1/2/2026\n";
  const given = { ...declared, columns: { created_at: "Created" } };
  expect((await stageCsv({ leads: { csv: half, ...given } })).rejected.get("leads")).toBe(1);
  await expect(stageCsv({ leads: { csv: `${half}c,1/13/2026\n`, ...given } })).rejects.toMatchObject({
    at: "leads.csv:3:3",
    problem: expect.stringContaining('2 of 3 records don\'t fit: the value of "Created" is not a date'),
  });
});

test("where every value fits, nothing is set aside and the table is there", async () => {
  const { rejected, rows } = await stageCsv({ leads: { csv: "Id,Created,Amount\na,,\n", ...declared } });
  expect(rejected.get("leads")).toBe(0);
  expect(await rows("select * from quarantine.leads")).toEqual([]);
  expect(Object.keys((await rows("select * from mapped.leads"))[0] ?? {})).not.toContain("misfits");
});

test("loaded and rejected are the records, whatever is wrong with them", async () => {
  const bad = (i: number) => (i % 7 === 0 ? "x" : i % 11 === 0 ? "" : String(i));
  const lines = Array.from({ length: 5000 }, (_, i) => `${i % 13 === 0 ? "same" : i},2026-01-01,${bad(i)}`);
  const { rejected, rows } = await stageCsv({
    leads: { csv: `Id,Created,Amount\n${lines.join("\n")}\n`, ...declared },
  });
  const expected =
    lines.filter((_, i) => i % 7 === 0).length +
    lines.filter((_, i) => i % 13 === 0 && i % 7 !== 0).length -
    1;
  expect(rejected.get("leads")).toBe(expected);
  expect(await rows("select count(*) as n from mapped.leads")).toEqual([{ n: 5000 - expected }]);
  expect(
    await rows(
      "select count(distinct record) as n, bool_and(line = record + 1) as placed from quarantine.leads",
    ),
  ).toEqual([{ n: expected, placed: true }]);
});
