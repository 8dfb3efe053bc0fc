import { describe, expect, test } from "vitest";
import { monthCounts, qualityMonths } from "../../../pipelines/report/result/quality/quality-months.ts";
import { qualityTrends } from "../../../pipelines/report/result/quality/quality-trends.ts";

function row(territory: string | null, month: string, high: number, medium: number, low: number) {
  return { territory, month, leads: high + medium + low, high, medium, low };
}

const year = Array.from({ length: 12 }, (_, k) => `2025-${String(k + 1).padStart(2, "0")}`);

describe("qualityMonths", () => {
  test("all leads by month, those without a territory as well, then each territory", () => {
    const months = qualityMonths(
      monthCounts([
        row("North", "2026-01", 6, 10, 4),
        row("North", "2026-02", 1, 9, 10),
        row(null, "2026-01", 4, 6, 0),
      ]),
    );
    expect(months).toMatchObject([
      {
        by: "all",
        name: "all",
        month: "2026-01",
        leads: 30,
        high: 10,
        medium: 16,
        low: 4,
        net_quality_score: 0.2,
      },
      {
        by: "all",
        name: "all",
        month: "2026-02",
        leads: 20,
        high: 1,
        medium: 9,
        low: 10,
        net_quality_score: -0.45,
      },
      {
        by: "territory",
        name: "North",
        month: "2026-01",
        leads: 20,
        high: 6,
        medium: 10,
        low: 4,
        net_quality_score: 0.1,
      },
      {
        by: "territory",
        name: "North",
        month: "2026-02",
        leads: 20,
        high: 1,
        medium: 9,
        low: 10,
        net_quality_score: -0.45,
      },
    ]);
  });

  test("a territory's month of nine leads can't be had from the month's total either", () => {
    const rows = [
      row("North", "2026-01", 3, 3, 3),
      row("North", "2026-02", 20, 20, 20),
      row("North", "2026-03", 30, 30, 30),
      row("South", "2026-01", 10, 10, 10),
      row("South", "2026-02", 10, 10, 20),
      row("South", "2026-03", 10, 10, 50),
    ];
    const shown = qualityMonths(monthCounts(rows)).filter(({ high }) => high !== null);
    expect(shown.map(({ name, month }) => `${name} ${month}`)).toEqual([
      "all 2026-01",
      "all 2026-02",
      "all 2026-03",
      "North 2026-03",
      "South 2026-03",
    ]);
  });

  test("no dates, no months", () => {
    expect(qualityMonths(monthCounts([]))).toEqual([]);
    expect(qualityTrends(monthCounts([]))).toEqual([]);
  });
});

describe("qualityTrends", () => {
  test("leads that get worse: by how many points of the score in a year", () => {
    // The score falls by 2 points a month.
    const worse = year.map((month, k) => row("North", month, 60 - 2 * k, 80, 60 + 2 * k));
    const steady = year.map((month, k) => row("South", month, 60 + (k % 2), 80, 60 - (k % 2)));
    const trends = qualityTrends(monthCounts([...worse, ...steady]));
    expect(trends.map(({ name, verdict }) => [name, verdict])).toEqual([
      ["all", "worse"],
      ["North", "worse"],
      ["South", "no trend"],
    ]);
    expect(trends[1]?.per_year).toBeCloseTo(-0.24, 6);
  });

  test("five months are too few to speak of a trend", () => {
    const five = year.slice(0, 5).map((month, k) => row("North", month, 90 - 20 * k, 10, 20 * k));
    expect(qualityTrends(monthCounts(five))[0]).toMatchObject({ verdict: "too few", per_year: null });
  });
});
