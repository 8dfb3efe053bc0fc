import { expect, test } from "vitest";
import type { Block } from "../../../pipelines/report/document/blocks.ts";
import { forecast } from "../../../pipelines/report/document/sections/forecast.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";

function paragraphs(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

test("first what to expect, then how such forecasts did, then what is not in it", () => {
  expect(paragraphs(forecast(sampleResult).blocks)).toEqual([
    "From the 469 leads open today, 88 of them with an opportunity, expect about 28 wins by the end of September 2026: between 21 and 35 in four out of five such forecasts. They should be worth about 591,000, between 421,000 and 761,000, in the corporate currency.",
    "At 3 past quarter ends the same forecast, from the stages and wins known then and scores that had not seen these leads, was off by 5.9 wins on average; 2 of 3 times the wins lay in its range. It foretold 2.7 wins too few a quarter. Simpler forecasts were off: the rate of the quarter before by 9.2, the stage-weighted pipeline by 12.0.",
    "Leads that are handed over from now on come on top. In the past 3 quarters, leads that were open at the start brought 100 of 200 wins. Leads open for more than 160 days are not counted on.",
    "By territory and product line the forecast takes the leads as the usual rep works them: it knows their score, their stage and how long they have been open, not who has them. A territory that wins fewer than its leads promise is likely to win fewer here too.",
  ]);
});

test("without a forecast it says why", () => {
  const undated = { ...refusedResult, labels: { ...refusedResult.labels, horizon_days: null } };
  expect(paragraphs(forecast(undated).blocks)[0]).toContain("without dates");
  const dated = { ...refusedResult, labels: { ...refusedResult.labels, horizon_days: 80 } };
  expect(paragraphs(forecast(dated).blocks)[0]).toContain("more than 160 days ago");
});

test("misses beyond chance are said, and a short history too", () => {
  const found = sampleResult.forecast;
  const judged = found?.judged;
  if (!found || !judged) throw new Error("the sample has a forecast");
  const wider = { ...sampleResult, forecast: { ...found, judged: { ...judged, widening: 2 } } };
  expect(paragraphs(forecast(wider).blocks)[1]).toContain("were made wider");
  const young = { ...sampleResult, forecast: { ...found, with_opportunity: 0, past: [], judged: null } };
  expect(paragraphs(forecast(young).blocks)[0]).toMatch(
    /^From the 469 leads open today expect about 28 wins/,
  );
  expect(paragraphs(forecast(young).blocks)[1]).toContain("don't reach back far enough");
  const captions = forecast(young).blocks.flatMap((block) => (block.kind === "table" ? [block.caption] : []));
  expect(captions).not.toContain("Past forecasts and what came of them");
});
