import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { InputError } from "../../pipelines/errors.ts";
import { readExport } from "../../pipelines/read/read-export.ts";
import type { ExportRequest } from "../../pipelines/read/unwrap/plain-file.ts";
import { openWarehouse, scratchFile, scratchPath } from "./scratch.ts";

const shared = new URL("../../../shared/data/", import.meta.url).pathname;
if (!existsSync(shared)) console.warn(`SKIPPED: the real exports are not in ${shared}`);

async function read(path: string, options: Partial<ExportRequest> = {}) {
  const warehouse = await openWarehouse(path);
  try {
    const request = { name: "leads", path, shownAs: "leads", scratch: path, ...options };
    return await readExport(warehouse, request);
  } finally {
    await warehouse.close();
  }
}

async function refusal(path: string, options: Partial<ExportRequest> = {}): Promise<InputError> {
  const error = await read(path, options).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

test("an export leaves a record of what was read", async () => {
  const content = "id,name\n1,x\n";
  expect(await read(scratchFile(content), { shownAs: "exports/leads.csv" })).toEqual({
    export: "leads",
    file: "exports/leads.csv",
    format: "csv",
    sha256: createHash("sha256").update(content).digest("hex"),
    bytes: content.length,
    records: 1,
    loaded: 1,
    rejected: 0,
    columns: ["id", "name"],
    cut: [],
    tallestField: { lineEnds: 0, line: 0 },
    finalNewline: true,
    locate: expect.any(Function),
  });
});

test.each([
  ["x.CSV", "a,b\n1,2\n", "csv"],
  ["x.txt", "a,b\n1,2\n", "csv"],
  ["x.tsv", "a\tb\n1\t2\n", "csv"],
  ["x.jsonl", '{"a":1,"b":2}\n', "jsonl"],
  ["x.ndjson", '{"a":1,"b":2}\n', "jsonl"],
])("%s is known by its suffix", async (name, content, format) => {
  expect(await read(scratchFile(content, name))).toMatchObject({ format, columns: ["a", "b"], loaded: 1 });
});

test("a declared format and delimiter go before the suffix", async () => {
  const path = scratchFile("a;b\n1;2\n", "export.data");
  expect(await read(path, { format: "csv", delimiter: ";" })).toMatchObject({ loaded: 1 });
});

test.each(["leads[1].csv", "leads*.csv", "lead?1.csv"])(
  "%s is a file of that name, not a pattern",
  async (name) => {
    const path = scratchFile("a,b\n1,2\n", name);
    const decoy = join(dirname(path), "leads1.csv");
    writeFileSync(decoy, "a,b\n3,4\n");
    const warehouse = await openWarehouse(path, decoy);
    await readExport(warehouse, { name: "leads", path, shownAs: name, scratch: path });
    expect(await warehouse.value("select a from raw.leads")).toBe("1");
  },
);

test("a folder named like a partition adds no column", async () => {
  const folder = join(scratchPath(""), "b=9");
  mkdirSync(folder);
  const path = join(folder, "leads.csv");
  writeFileSync(path, "a,b\n1,2\n");
  const warehouse = await openWarehouse(path);
  await readExport(warehouse, { name: "leads", path, shownAs: "leads", scratch: path });
  expect((await warehouse.rows("select * from raw.leads")).map((row) => ({ ...row }))).toEqual([
    { a: "1", b: "2" },
  ]);
});

describe("a path is refused", () => {
  test("when nothing is there, naming a file like it", async () => {
    const path = scratchFile("a\n", "Leads.csv");
    const error = await refusal(join(dirname(path), "leeds.csv"), { shownAs: "exports/leeds.csv" });
    expect(error.message).toBe("exports/leeds.csv: no such file\n  To mend it: Did you mean Leads.csv?");
  });

  test("when nothing like it is there either", async () => {
    const path = scratchFile("a\n", "opportunities.csv");
    expect((await refusal(join(dirname(path), "leads.csv"))).mend).not.toMatch(/Did you mean/);
    expect((await refusal("/no/such/folder/leads.csv")).problem).toBe("no such file");
  });

  test("when it is a folder or a device", async () => {
    const folder = scratchPath("leads.csv");
    mkdirSync(folder);
    expect((await refusal(folder)).problem).toMatch(/a folder/);
    expect((await refusal("/dev/null", { format: "csv" })).problem).toMatch(/not a regular file/);
  });

  test.each(["leads.xlsx", "leads", "leads.csv.gz"])("for its suffix: %s", async (name) => {
    const error = await refusal(scratchFile("a\n", name));
    expect(error.problem).toMatch(/suffix/);
    expect(error.mend).toMatch(/\.csv, .*\.jsonl, .*\.parquet/);
  });
});

describe.skipIf(!existsSync(shared))("real exports", () => {
  test.each([
    ["xeducation/Leads.csv", ",", 9240, 37],
    ["salvirt-b2b/Salvirt_B2B_ML_dataset.csv", ";", 448, 23],
    ["event-saas/leads_data_cleaned.csv", ",", 43_972, null],
    ["event-saas/offers.csv", ",", 6130, null],
    ["olist-funnel/olist_marketing_qualified_leads_dataset.csv", ",", 8000, 4],
  ])("%s", async (file, delimiter, records, columns) => {
    const found = await read(join(shared, file), { delimiter });
    expect(found).toMatchObject({ records, loaded: records });
    if (columns !== null) expect(found.columns).toHaveLength(columns);
  });

  test("the copy with a trailing comma is refused for its 38th column", async () => {
    const error = await refusal(join(shared, "xeducation/variant_crlf_trailing_comma.csv"));
    expect(error.at).toMatch(/^leads:1:\d+$/);
    expect(error.problem).toBe("column 38 of 38 has no name");
  });

  test("semicolons read as commas are refused with the right delimiter", async () => {
    const error = await refusal(join(shared, "salvirt-b2b/Salvirt_B2B_ML_dataset.csv"));
    expect(error.mend).toContain('"delimiter": ";"');
  });
});
