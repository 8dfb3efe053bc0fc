import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateForms, type Formats } from "../../../pipelines/config/value-formats.ts";
import { written } from "./written.ts";

const time = (formats: Formats, values: readonly (string | null)[]) =>
  written({ kind: "time", formats }, values);

const cases: readonly [Formats, Readonly<Record<string, string | null>>][] = [
  [
    {},
    {
      "2026-06-30": "2026-06-30 00:00:00",
      "2026-06-30 14:05": "2026-06-30 14:05:00",
      "2026-06-30 9:05": "2026-06-30 09:05:00",
      "2026-06-30T14:05:07.123456": "2026-06-30 14:05:07.123456",
      "2026-06-30T14:05:00Z": "2026-06-30 14:05:00",
      "2026-06-30T14:05:00.000Z": "2026-06-30 14:05:00",
      "2026-06-30 14:05:00 UTC": "2026-06-30 14:05:00",
      "2026-06-30T14:05:00.000+0000": "2026-06-30 14:05:00",
      "2026-06-30T14:05:00+05:30": "2026-06-30 08:35:00",
      "2026-06-30T14:05:00+0530": "2026-06-30 08:35:00",
      "2026-06-30T14:05:00-05": "2026-06-30 19:05:00",
      "2026-06-30 14:05-0330": "2026-06-30 17:35:00",
      "2026-06-30 23:30:00-02:00": "2026-07-01 01:30:00",
      "2026-06-30, 2:05 PM": "2026-06-30 14:05:00",
      "2024-02-29": "2024-02-29 00:00:00",
      "2026-02-29": null,
      "2026-02-31": null,
      "2026-13-01": null,
      "2026-00-10": null,
      "0000-00-00": null,
      "0001-01-01": null,
      "26-06-30": null,
      "2026-6-30": null,
      "2026-06-30Z": null,
      "2026-06-30 24:00": null,
      "2026-06-30 14:60": null,
      "2026-06-30 14:05:60": null,
      "2026-06-30 14": null,
      "2026-06-30T14:05:00+25:00": null,
      "2026-06-30T14:05:00.1234567": null,
      "2026-06-30 14:05:00 America/New_York": null,
      "2026-06-30\n": null,
      " 2026-06-30": null,
      "6/30/2026": null,
      "20260630": null,
      today: null,
      infinity: null,
      epoch: null,
    },
  ],
  [
    { date: "M/d/yyyy" },
    {
      "6/30/2026": "2026-06-30 00:00:00",
      "06/03/2026": "2026-06-03 00:00:00",
      "6/30/2026 2:05 PM": "2026-06-30 14:05:00",
      "6/30/2026, 2:05:09 pm": "2026-06-30 14:05:09",
      "6/30/2026 2:05\u202fPM": "2026-06-30 14:05:00",
      "6/30/2026 2:05PM": "2026-06-30 14:05:00",
      "6/30/2026 2:05 p.m.": "2026-06-30 14:05:00",
      "6/30/2026 12:00 AM": "2026-06-30 00:00:00",
      "6/30/2026 12:30 PM": "2026-06-30 12:30:00",
      "6/30/2026 14:05": "2026-06-30 14:05:00",
      "6/30/2026 0:05": "2026-06-30 00:05:00",
      "6/30/2026 14:05 PM": null,
      "6/30/2026 0:05 AM": null,
      "6/30/2026 13:05 AM": null,
      "30/6/2026": null,
      "2/30/2026": null,
      "6/30/26": null,
      "6-30-2026": null,
      "2026-06-30": null,
      "6/30/2026 2 PM": null,
    },
  ],
  [
    { date: "d/M/yyyy" },
    { "30/6/2026": "2026-06-30 00:00:00", "1/2/2026 8:00": "2026-02-01 08:00:00", "6/30/2026": null },
  ],
  [
    { date: "d.M.yyyy" },
    {
      "30.06.2026": "2026-06-30 00:00:00",
      "1.2.2026 14:05": "2026-02-01 14:05:00",
      "30.06.2026, 14:05": "2026-06-30 14:05:00",
      "30.06.26": null,
      "30x06x2026": null,
      "30.13.2026": null,
    },
  ],
  [{ date: "d-M-yyyy" }, { "30-6-2026": "2026-06-30 00:00:00", "31-6-2026": null, "6-30-2026": null }],
  [{ date: "M-d-yyyy" }, { "6-30-2026": "2026-06-30 00:00:00", "30-6-2026": null }],
  [{ date: "yyyy/M/d" }, { "2026/6/30 14:05": "2026-06-30 14:05:00", "2026/30/6": null, "2026-06-30": null }],
  [
    { date: "epoch ms", zone: "America/New_York" },
    {
      "1782828300000": "2026-06-30 14:05:00",
      "1782828300123": "2026-06-30 14:05:00.123",
      "631152000000": "1990-01-01 00:00:00",
      "631151999999": null,
      "4102444800001": null,
      "-1782828300000": null,
      "1782828300": null,
      "1.7828283E+12": null,
      "1782828300000.5": null,
      "2026-06-30": null,
    },
  ],
  [{ date: "epoch s" }, { "1782828300": "2026-06-30 14:05:00", "1782828300000": null, "20260630": null }],
  [
    { zone: "America/New_York" },
    {
      "2026-06-30": "2026-06-30 00:00:00",
      "2026-06-30 00:00": "2026-06-30 04:00:00",
      "2026-01-30 14:05": "2026-01-30 19:05:00",
      "2026-06-30T14:05:00Z": "2026-06-30 14:05:00",
      "2026-06-30T14:05:00+02:00": "2026-06-30 12:05:00",
      // Clocks jump from 02:00 to 03:00, and are set back from 02:00 to 01:00.
      "2026-03-08 01:59:59": "2026-03-08 06:59:59",
      "2026-03-08 02:30:00": "2026-03-08 07:30:00",
      "2026-03-08 03:00:00": "2026-03-08 07:00:00",
      "2026-11-01 00:30:00": "2026-11-01 04:30:00",
      "2026-11-01 01:30:00": "2026-11-01 06:30:00",
      "2026-11-01 02:00:00": "2026-11-01 07:00:00",
      "2026-03-08": "2026-03-08 00:00:00",
    },
  ],
  [
    { date: "M/d/yyyy", zone: "Asia/Kolkata" },
    {
      "6/30/2026 2:05 PM": "2026-06-30 08:35:00",
      "1/1/2026 1:00 AM": "2025-12-31 19:30:00",
      "1/1/2026": "2026-01-01 00:00:00",
    },
  ],
  [
    { date: "d.M.yyyy", zone: "Europe/Berlin" },
    { "29.03.2026 02:30": "2026-03-29 01:30:00", "25.10.2026 02:30": "2026-10-25 01:30:00" },
  ],
];

describe.each(cases)("where %j is declared", (formats, values) => {
  test.each(Object.entries(values))("%j is written %j", async (value, expected) => {
    expect(await time(formats, [value])).toEqual([expected]);
  });
});

test("no value is no moment", async () => {
  for (const date of dateForms) expect(await time({ date }, [null])).toEqual([null]);
});

const moment = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
const clock = fc.constantFrom("none", "H:mm", "HH:mm:ss", "HH:mm:ss.SSS", "h:mm a");
const two = (n: number) => String(n).padStart(2, "0");

function dateText(form: string, at: Date): string {
  const [y, m, d] = [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()];
  return form
    .replace("yyyy", String(y))
    .replace("MM", two(m))
    .replace("dd", two(d))
    .replace("M", String(m))
    .replace(/d(?!\d)/, String(d));
}

function clockText(form: string, at: Date): string {
  const [h, min, s] = [at.getUTCHours(), two(at.getUTCMinutes()), two(at.getUTCSeconds())];
  if (form === "none") return "";
  if (form === "H:mm") return ` ${h}:${min}`;
  if (form === "h:mm a") return ` ${h % 12 === 0 ? 12 : h % 12}:${min} ${h < 12 ? "AM" : "PM"}`;
  const ms = form === "HH:mm:ss" ? "" : `.${String(at.getUTCMilliseconds()).padStart(3, "0")}`;
  return ` ${two(h)}:${min}:${s}${ms}`;
}

/** What is left of a moment when it is written so. */
function cut(form: string, at: Date): number {
  const unit = { none: 86_400_000, "H:mm": 60_000, "h:mm a": 60_000, "HH:mm:ss": 1000 }[form] ?? 1;
  return Math.floor(at.getTime() / unit) * unit;
}

const epochOf = (text: string | null) => Date.parse(`${text?.replace(" ", "T")}Z`);
const writtenForms = dateForms.filter((form) => !form.startsWith("epoch"));

test("any moment written in any form reads back as the same moment", async () => {
  const moments = fc.array(moment, { minLength: 1, maxLength: 30 });
  const property = fc.asyncProperty(
    fc.constantFrom(...writtenForms),
    clock,
    moments,
    async (date, form, all) => {
      const values = all.map((at) => dateText(date, at) + clockText(form, at));
      const read = await time({ date }, values);
      expect(read.map(epochOf)).toEqual(all.map((at) => cut(form, at)));
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

test("any moment as milliseconds or seconds reads back as the same moment", async () => {
  const property = fc.asyncProperty(fc.array(moment, { minLength: 1, maxLength: 30 }), async (all) => {
    const ms = await time(
      { date: "epoch ms" },
      all.map((at) => String(at.getTime())),
    );
    expect(ms.map(epochOf)).toEqual(all.map((at) => at.getTime()));
    const s = await time(
      { date: "epoch s" },
      all.map((at) => String(Math.floor(at.getTime() / 1000))),
    );
    expect(s.map(epochOf)).toEqual(all.map((at) => cut("HH:mm:ss", at)));
  });
  await fc.assert(property, { numRuns: 50 });
});

test("any local time that was once is the same moment as Intl says", async () => {
  const zones = fc.constantFrom(
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Australia/Sydney",
    "America/Sao_Paulo",
  );
  const property = fc.asyncProperty(
    zones,
    fc.array(moment, { minLength: 1, maxLength: 20 }),
    async (zone, all) => {
      const print = new Intl.DateTimeFormat("sv-SE", {
        timeZone: zone,
        dateStyle: "short",
        timeStyle: "medium",
      });
      const values = all.map((at) => print.format(at));
      const read = await time({ zone }, values);
      for (const [i, text] of read.entries()) expect(print.format(new Date(epochOf(text)))).toBe(values[i]);
    },
  );
  await fc.assert(property, { numRuns: 50 });
});
