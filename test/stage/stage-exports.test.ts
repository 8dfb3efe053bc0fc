import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { stageCsv } from "./stage-csv.ts";

/** The error that staging ends with, whose text must not hold a value of the export. */
async function refusal(staged: Promise<unknown>, ...values: readonly string[]): Promise<InputError> {
  const error = await staged.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  for (const value of values) expect((error as InputError).message).not.toContain(value);
  return error as InputError;
}

const columns = { created_at: "Created", amount: "Amount", is_won: "Won" };

describe("a value that doesn't fit is refused at the first place in the file", () => {
  test("by line and column, with the count of such values in its column and how to mend it", async () => {
    const csv =
      'Id,Created,Amount,Won\na,2026-01-02,5,true\nb,2026-01-03,"x\ny",true\nc,soon,z,maybe\nd,later,7,no\n';
    const { at, problem, mend } = await refusal(
      stageCsv({ leads: { csv, id: "Id", columns } }),
      "soon",
      "maybe",
      "x\ny",
    );
    expect(at).toBe("leads.csv:3:14");
    expect(problem).toBe(
      'the value of "Amount" is not a plain number such as 1250.50 (2 such values in this column)',
    );
    expect(mend).toContain("exports.leads.formats");
    expect(mend).toContain('exports.leads.reject: "quarantine"');
  });

  test("of two in one record, the one in the column that comes first in the file", async () => {
    const csv = "Id,Won,Created\na,maybe,soon\n";
    expect(
      (
        await refusal(
          stageCsv({ leads: { csv, id: "Id", columns: { created_at: "Created", is_won: "Won" } } }),
        )
      ).at,
    ).toBe("leads.csv:2:3");
  });

  test("an id that is empty or stands in an earlier record too", async () => {
    for (const id of ["", "a"]) {
      const error = await refusal(stageCsv({ leads: { csv: `Id,x\na,1\nb,2\n${id},3\n`, id: "Id" } }));
      expect(error.at).toBe("leads.csv:4:1");
      expect(error.problem).toContain('the id "Id" is empty or stands in an earlier record too');
    }
  });

  test("ids that a spreadsheet shortened, before they are taken for repeated ones", async () => {
    const csv = "Id,x\n1.23457E+15,1\n1.23457E+15,2\n";
    const { at, problem } = await refusal(stageCsv({ leads: { csv, id: "Id" } }), "1.23457E+15");
    expect(at).toBe("leads.csv:2:1");
    expect(problem).toContain("a spreadsheet has shortened it");
    expect(problem).toContain("2 such values");
  });

  test("a Salesforce id whose case was changed; one of 15 and of 18 characters are the same", async () => {
    const salesforce = (ids: string[]) => ({
      csv: `Id,CreatedDate\n${ids.map((id) => `${id},2026-01-01\n`).join("")}`,
      preset: "salesforce/lead",
    });
    const lower = await refusal(
      stageCsv({ leads: salesforce(["001d000000iqhsliaz"]) }),
      "001d000000iqhsliaz",
    );
    expect(lower.problem).toContain("a Salesforce id as it was");
    const twice = await refusal(stageCsv({ leads: salesforce(["001D000000IqhSL", "001D000000IqhSLIAZ"]) }));
    expect(twice.at).toBe("leads.csv:3:1");
  });
});

describe("the form that would fit is named:", () => {
  const mendOf = async (csv: string, more: object = {}) =>
    (
      await refusal(
        stageCsv({ leads: { csv, id: "Id", columns: { created_at: "Created", amount: "Amount" }, ...more } }),
      )
    ).mend;

  test("for the export, where all columns of the kind fit it", async () => {
    expect(await mendOf("Id,Created,Amount\na,12/31/2026 2:05 PM,\nb,1/2/2026,\n")).toContain(
      'Declare "formats": { "date": "M/d/yyyy" } in exports.leads.',
    );
  });

  test("for the column, where another is written otherwise", async () => {
    const csv = "Id,Created,Won on\na,31.12.2026,2026-12-31\n";
    const columns = { created_at: "Created", won_at: "Won on" };
    expect(await mendOf(csv, { columns })).toContain(
      'Declare "formats": { "columns": { "Created": { "date": "d.M.yyyy" } } } in exports.leads.',
    );
  });

  test("for the column, where the config says of it how it is written", async () => {
    const formats = { columns: { Created: { date: "d/M/yyyy" } } };
    expect(await mendOf("Id,Created,Amount\na,12/31/2026,\n", { formats })).toContain(
      '"formats": { "columns": { "Created": { "date": "M/d/yyyy" } } } in',
    );
  });

  test("two where the values can't tell: only a person knows", async () => {
    expect(await mendOf("Id,Created,Amount\na,1/2/2026,\n")).toContain(
      '{ "date": "M/d/yyyy" } or { "date": "d/M/yyyy" } in exports.leads: each fits every value, and only a person knows',
    );
  });

  test("of numbers, with the currency where there is one", async () => {
    expect(await mendOf('Id,Created,Amount\na,,"1.250,50"\nb,,"7,5"\n')).toContain(
      '{ "number": "1.234,56" } in',
    );
    expect(await mendOf("Id,Created,Amount\na,,$5.25\nb,,7\n")).toContain('{ "currency": "$" } in');
    expect(await mendOf('Id,Created,Amount\na,,"1.250,50 €"\n')).toContain(
      '{ "number": "1.234,56", "currency": "€" } in',
    );
    expect(await mendOf("Id,Created,Amount\na,,USD 5\nb,,EUR 5\n")).not.toContain("Declare");
  });

  test("none where a value fits none", async () => {
    expect(await mendOf("Id,Created,Amount\na,12/31/2026,\nb,soon,\n")).not.toContain("Declare");
  });
});

describe("formats", () => {
  test("of a column go before those of the export, and those before the preset's; nulls add up", async () => {
    const csv = [
      "Eloqua Contact ID,Activity Date/Time,Activity Type,Asset Name",
      "1,6/30/2026 2:05 PM,Open,-",
      "2,n/a,Open,x",
    ].join("\n");
    const given = (more: object) =>
      stageCsv({
        leads: { csv: "Id\n1\n" },
        activities: {
          csv: `${csv}\n`,
          nulls: ["-"],
          columnNulls: { "Activity Date/Time": ["n/a"] },
          ...more,
        },
      });
    const columns = {
      lead_id: "Eloqua Contact ID",
      activity_at: "Activity Date/Time",
      activity_type: "Activity Type",
      asset: "Asset Name",
    };
    const formats = {
      date: "d.M.yyyy",
      zone: "America/New_York",
      columns: { "Activity Date/Time": { date: "M/d/yyyy" } },
    };
    const { rows } = await given({ columns, formats });
    expect(await rows("select activity_at, asset from mapped.activities order by record")).toEqual([
      { activity_at: "2026-06-30 18:05:00", asset: null },
      { activity_at: null, asset: "x" },
    ]);
  });

  test("and nulls of a column that isn't there are refused by the path in the config", async () => {
    const csv = "Id,Created\na,2026-01-01\n";
    const formats = await refusal(
      stageCsv({ leads: { csv, formats: { columns: { Creatd: { date: "M/d/yyyy" } } } } }),
    );
    expect([formats.at, formats.mend]).toEqual([
      "exports.leads.formats.columns.Creatd",
      'Did you mean "Created"?',
    ]);
    const nulls = await refusal(stageCsv({ leads: { csv, columnNulls: { Idd: ["-"] } } }));
    expect(nulls.at).toBe("exports.leads.columnNulls.Idd");
  });
});

test("numbers keep every digit", async () => {
  const csv = "Code,Rate\nEUR,0.123456789012\nUSD,1\n";
  const { rows } = await stageCsv({
    leads: { csv: "Id\n1\n" },
    currencies: { csv, columns: { currency: "Code", rate: "Rate" } },
  });
  expect(await rows("select rate from mapped.currencies order by record limit 1")).toEqual([
    { rate: "0.123456789012" },
  ]);
});

describe("old values that a history does not have are those that the change before set", () => {
  const columns = { lead_id: "Lead", field: "Field", new_value: "New", changed_at: "At" };

  test("per lead and field, in the order of the changes, and of the file where they are of one moment", async () => {
    const csv = [
      "Lead,Field,New,At",
      "a,Status,Closed,2026-01-03 10:00",
      "a,Status,Open,2026-01-01",
      "b,Status,Open,2026-01-01",
      "a,Owner,Ada,2026-01-02",
      "a,Status,Working,2026-01-03 09:00",
      "a,Status,Won,2026-01-03 10:00",
    ].join("\n");
    const { rows } = await stageCsv({
      leads: { csv: "Id\na\n" },
      lead_history: { csv: `${csv}\n`, columns },
    });
    const found = await rows("select old_value from mapped.lead_history order by record");
    expect(found.map(({ old_value }) => old_value)).toEqual(["Working", null, null, null, "Open", "Closed"]);
  });

  test("and stay as they are where it has them", async () => {
    const csv = "Lead,Field,Old,New,At\na,S,,x,2026-01-01\na,S,,y,2026-01-02\n";
    const { rows } = await stageCsv({
      leads: { csv: "Id\na\n" },
      lead_history: { csv, columns: { ...columns, old_value: "Old" } },
    });
    expect(await rows("select distinct old_value from mapped.lead_history")).toEqual([{ old_value: null }]);
  });
});

test("values of a history are written plain as the lead's are, field by field", async () => {
  const csv = [
    "Lead,Field,Old,New,At",
    'a,Revenue,"1.250,00 €",,30.06.2026 14:05',
    'a,Revenue,7,"1.000,5",01.07.2026',
    "a,Renewal,30.06.2026,,01.07.2026",
    "a,Status,7,Open,01.07.2026",
    "a,Status,30.06.2026,1.250,01.07.2026",
  ].join("\n");
  const columns = { lead_id: "Lead", field: "Field", old_value: "Old", new_value: "New", changed_at: "At" };
  const formats = { date: "d.M.yyyy", number: "1.234,56", currency: "€" };
  const { rows } = await stageCsv({
    leads: { csv: "Id\na\n" },
    lead_history: { csv: `${csv}\n`, columns, formats },
  });
  expect(await rows("select old_value, new_value from mapped.lead_history order by record")).toEqual([
    { old_value: "1250.00", new_value: null },
    { old_value: "7", new_value: "1000.5" },
    { old_value: "2026-06-30 00:00:00", new_value: null },
    { old_value: "7", new_value: "Open" },
    { old_value: "30.06.2026", new_value: "1.250" },
  ]);
});

test("no message holds a value, whatever is wrong with it", async () => {
  const secrets = [
    "Ada-Secret",
    "2026-99-99",
    "1,2,3",
    "9".repeat(40),
    "'; drop table raw.leads; --",
    '{"ssn":1}',
  ];
  for (const secret of secrets) {
    const cell = `"${secret.replaceAll('"', '""')}"`;
    for (const formats of [
      {},
      { date: "epoch ms", number: "1.234,56" },
      { zone: "Europe/Berlin", currency: "$" },
    ])
      await refusal(
        stageCsv({ leads: { csv: `Id,Created,Amount,Won\na,,,${cell}\n`, id: "Id", columns, formats } }),
        secret,
      );
  }
});

describe("where a close date is that of wins and of losses, and a deal has several contacts,", () => {
  const csv = (closed: string) =>
    `Record ID,Associated Contact IDs,Close Date,Is Closed Won,Is Closed,Create Date,Amount,Deal Stage\n1,501; 502,${closed},true,true,2026-01-01,5,x\n`;
  const deals = (closed: string) =>
    stageCsv({
      leads: { csv: "Id\na\n" },
      opportunities: {
        csv: csv(closed),
        preset: "hubspot/deal",
        columns: { won_at: "Close Date", lost_at: "Close Date" },
      },
    });

  test("a date that does not fit is wrong once", async () => {
    expect((await refusal(deals("soon"))).problem).toContain("(1 such value in this column)");
  });

  test("several ids in one value are split by chr(31) only, whatever the vendor writes", async () => {
    const { rows } = await deals("2026-02-01");
    expect(await rows("select lead_id, won_at, lost_at from mapped.opportunities")).toEqual([
      { lead_id: "501\u001f502", won_at: "2026-02-01 00:00:00", lost_at: "2026-02-01 00:00:00" },
    ]);
  });
});

test("a column of the leads export that is called as one of the accounts export is known", async () => {
  const { at, problem } = await refusal(
    stageCsv({
      leads: { csv: "Id,account Industry\na,x\n", id: "Id" },
      accounts: { csv: "Id,Industry\nb,y\n", id: "Id" },
    }),
  );
  expect(at).toBe("accounts.csv");
  expect(problem).toBe('a column of it is known as "account Industry", as one of the leads export is called');
});
