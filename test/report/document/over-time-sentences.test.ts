import { describe, expect, test } from "vitest";
import { gapSentences } from "../../../pipelines/report/document/gap-sentences.ts";
import { qualityTrendSentences } from "../../../pipelines/report/document/quality-trend-sentences.ts";
import { driftSentences, inflationSentence } from "../../../pipelines/report/document/stale-sentences.ts";
import type { Result } from "../../../pipelines/report/result-schema.ts";
import { sampleResult } from "../sample-result.ts";

test.each([
  [
    "more",
    "less",
    true,
    "More and more leads get grade A, and they convert worse and worse, both beyond chance: it is inflated, so calibrate anew.",
  ],
  [
    "as before",
    "as before",
    false,
    "As many leads as before get grade A, and they convert as before: no inflation.",
  ],
  ["more", "as before", false, "More and more leads get grade A, and they convert as before: no inflation."],
  [
    "less",
    "more",
    false,
    "Fewer and fewer leads get grade A, and they convert better and better: no inflation.",
  ],
  [
    "as before",
    "less",
    false,
    "As many leads as before get grade A, and they convert worse and worse, beyond chance: look at the quarters in “Is the score right?” whether all leads do.",
  ],
] as const)("inflation: %s leads that convert %s", (number, converts, inflated, text) => {
  const [grade] = sampleResult.top_grades;
  expect(grade && inflationSentence({ ...grade, number, converts, inflated })).toBe(text);
});

describe("driftSentences", () => {
  const drift = sampleResult.drift as NonNullable<Result["drift"]>;

  test("what changed, by how much, and what it does to the score", () => {
    expect(driftSentences(drift)).toEqual([
      "1 input of 1 changed beyond chance, comparing the 1,110 leads of 2025-Q4 with the 3,430 leads of 2025-Q1 to 2025-Q3. That does not make the score wrong; it says where to look first.",
      "Industry: “Industry is <b>Finance</b>” held for 31% of the leads before and for 22% now; the mean score moves by −1.2 points through it.",
    ]);
  });

  test("nothing changed", () => {
    const inputs = drift.inputs.map((input) => ({ ...input, drifted: false }));
    expect(driftSentences({ ...drift, inputs })).toEqual([
      "As far as the rules can see, the 1,110 leads of 2025-Q4 are like the 3,430 leads of 2025-Q1 to 2025-Q3: no input changed beyond chance.",
    ]);
  });
});

describe("qualityTrendSentences", () => {
  const [all, north] = sampleResult.quality_trends;

  test("worse in all, and in which territories", () => {
    if (all === undefined || north === undefined) throw new Error("the sample has two trends");
    const named = [
      { ...north, name: "North", verdict: "worse" as const },
      { ...north, name: "South", verdict: "better" as const },
    ];
    expect(qualityTrendSentences([all, ...named])).toEqual([
      "The leads handed over get worse: their Net Quality Score falls by about 6 points in a year, beyond chance (p-value 0.004).",
      "By territory, beyond chance: better leads than before go to South; worse leads than before go to North.",
    ]);
  });

  test("no trend, and too few months", () => {
    if (all === undefined) throw new Error("the sample has a trend");
    expect(qualityTrendSentences([{ ...all, verdict: "no trend" }])).toEqual([
      "The leads handed over get neither better nor worse: from month to month their Net Quality Score moves within chance.",
    ]);
    expect(qualityTrendSentences([{ ...all, verdict: "too few", per_year: null, p_value: null }])).toEqual([
      "Leads came in fewer than six months: too few to say whether they get better or worse.",
    ]);
  });
});

test("gapSentences: what filling would bring, and what it would not", () => {
  expect(gapSentences(sampleResult.gaps).slice(0, 2)).toEqual([
    "Industry is empty for 45% of the leads; were it never empty, the score would tell about 10.2% more.",
    "Of Budget__c the values that are there tell nothing measurable beyond being there: more of the same kind would not sharpen the score.",
  ]);
});
