import { expect, test } from "vitest";
import { stageCsv } from "./stage-csv.ts";

const csv = [
  "Id,Revenue,Seats,Zip,Renewal,Mixed,When",
  'a,"$1,250.50","1,000",01234,6/30/2026,6/30/2026,2026-06-30',
  "b,($5),20,99999,7/1/2026 2:05 PM,soon,1/2/2026",
  "c,,,,,,",
].join("\n");

async function fields(formats: object): Promise<Record<string, string[]>> {
  const { rows } = await stageCsv({ leads: { csv: `${csv}\n`, id: "Id", formats } });
  const found = await rows(
    "select field, value from mapped.lead_fields where field <> 'Id' order by lead_id",
  );
  const byField: Record<string, string[]> = {};
  for (const { field, value } of found)
    byField[String(field)] = [...(byField[String(field)] ?? []), String(value)];
  return byField;
}

const asWritten = {
  Revenue: ["$1,250.50", "($5)"],
  Seats: ["1,000", "20"],
  Zip: ["01234", "99999"],
  Renewal: ["6/30/2026", "7/1/2026 2:05 PM"],
  Mixed: ["6/30/2026", "soon"],
  When: ["2026-06-30", "1/2/2026"],
};

test("where nothing is declared, fields stay as they are written", async () => {
  expect(await fields({})).toEqual(asWritten);
});

test("a field of which every value fits the declared form is written plain; others stay", async () => {
  expect(await fields({ number: "1,234.56", currency: "$", date: "M/d/yyyy" })).toEqual({
    ...asWritten,
    Revenue: ["1250.50", "-5"],
    Seats: ["1000", "20"],
    Renewal: ["2026-06-30 00:00:00", "2026-07-01 14:05:00"],
  });
});

test("what is declared of a column changes no other", async () => {
  const found = await fields({ columns: { Seats: { number: "1,234.56" } } });
  expect(found).toEqual({ ...asWritten, Seats: ["1000", "20"] });
});

test("a zone alone changes no field", async () => {
  expect(await fields({ zone: "America/New_York" })).toEqual(asWritten);
});

test("values of records that were set aside don't decide", async () => {
  const rows = "Id,Amount,Seats\na,1,5 000\nb,x,many\nc,2,7\n";
  const given = {
    csv: rows,
    id: "Id",
    columns: { amount: "Amount" },
    formats: { number: "1 234,56" },
    reject: "quarantine",
  };
  const staged = await stageCsv({ leads: given });
  expect(
    await staged.rows("select value from mapped.lead_fields where field = 'Seats' order by lead_id"),
  ).toEqual([{ value: "5000" }, { value: "7" }]);
});
