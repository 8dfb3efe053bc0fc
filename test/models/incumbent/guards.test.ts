import { describe, expect, test } from "vitest";
import { columnsGuard } from "../../../models/incumbent/columns-guard.ts";
import { historyGuard } from "../../../models/incumbent/history-guard.ts";
import { incumbentGuards } from "../../../models/incumbent/incumbent-guards.ts";
import { nothingJudged } from "../../../models/judge/validate.ts";
import { column } from "../mine/column-evidence.ts";

describe("columnsGuard", () => {
  const allowed = { column: "Industry", verdict: "allowed", because: "no sign" } as const;

  test("names what a leak gate refuses, with its reason", () => {
    const refused = { column: "Rating", verdict: "refused", because: "a judgement" } as const;
    expect(columnsGuard([allowed, refused])).toMatchObject({
      pass: false,
      measured: '"Rating": a judgement',
    });
    expect(columnsGuard([allowed])).toMatchObject({ pass: true });
  });
});

describe("historyGuard", () => {
  const dated = { hasHandoffDates: true, changedAfterHandoff: 12 };

  test.each([
    ["no history", { ...dated, leadsWithHistory: 0, leadsWithGaps: 0 }, false, "no history"],
    ["a history with gaps", { ...dated, leadsWithHistory: 100, leadsWithGaps: 2 }, false, "gaps in 2 of 100"],
    ["a whole history", { ...dated, leadsWithHistory: 100, leadsWithGaps: 1 }, true, "12 leads are undone"],
    ["no dates", { ...dated, hasHandoffDates: false }, null, "no dates"],
  ])("%s", (_, known, pass, measured) => {
    const guard = historyGuard(column("Score", known));
    expect(guard.pass).toBe(pass);
    expect(guard.measured).toContain(measured);
  });
});

test("incumbentGuards: the rules are asked for skill, not for how they were learned", () => {
  const facts = {
    handedOver: 900,
    mature: 800,
    matureWins: 39,
    dated: true,
    wonBeforeHandoff: 0,
    afterExport: 0,
  };
  const auc = { auc: 0.55, low: 0.49, high: 0.61 };
  const judged = { unseen: new Float64Array(0), crossValidation: { ...nothingJudged, auc }, outOfTime: null };
  const guards = incumbentGuards(
    { ...facts, winsMissedAtStart: 0, untouched: null },
    columnsGuard([]),
    judged,
  );
  expect(Object.fromEntries(guards.map(({ id, pass }) => [id, pass]))).toEqual({
    size: false,
    maturity: true,
    "label-sanity": true,
    "records-complete": true,
    "unworked-leads": null,
    columns: true,
    signal: false,
    leakage: true,
    "calibration-slope": null,
    "expected-over-observed": null,
  });
});
