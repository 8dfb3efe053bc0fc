import { expect, test } from "vitest";
import { formatsSchema } from "../../../pipelines/config/value-formats.ts";
import { written } from "./written.ts";

test.each([
  { currency: "$" },
  { currency: "EUR" },
  { currency: "kr." },
  { currency: "zł" },
  { booleans: ["0", "1"] },
  { zone: "Asia/Kolkata" },
])("%j can be declared", (formats) => {
  expect(formatsSchema.safeParse(formats).success).toBe(true);
});

test.each([
  { currency: "" },
  { currency: "5" },
  { currency: "." },
  { currency: "-" },
  { currency: "E R" },
  { currency: "a,b" },
  { currency: "euros" },
  { booleans: ["Ja", "ja"] },
  { booleans: ["Ja"] },
  { zone: "+02:00" },
  { zone: "New York" },
  { date: "M/d/yy" },
])("%j can't, for values could not be told apart", (formats) => {
  expect(formatsSchema.safeParse(formats).success).toBe(false);
});

test("each time zone that can be declared is known to the database", async () => {
  const zones = [...Intl.supportedValuesOf("timeZone"), "UTC", "Etc/GMT+5", "US/Pacific", "EST5EDT"];
  for (const zone of zones.filter((name) => formatsSchema.safeParse({ zone: name }).success)) {
    const [moment] = await written({ kind: "time", formats: { zone } }, ["2026-06-30 12:00"]);
    expect(moment, zone).toMatch(/^2026-(06-29|06-30|07-01) \d\d:\d\d:00$/);
  }
});
