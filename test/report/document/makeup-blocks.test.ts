import { describe, expect, test } from "vitest";
import type { Block } from "../../../pipelines/report/document/blocks.ts";
import { makeupBlocks, repMakeupBlocks } from "../../../pipelines/report/document/makeup-blocks.ts";
import { sampleResult } from "../sample-result.ts";

const { makeup } = sampleResult;

function tableOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === "table" ? [block] : []))[0];
}

describe("what makes leads poorer, or better", () => {
  test("words first, then what to do, then the rules", () => {
    const blocks = makeupBlocks(makeup);
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "entries", "table"]);
    const [entry] = blocks.flatMap((block) => (block.kind === "entries" ? block.items : []));
    expect(entry).toEqual({
      name: "APAC",
      labels: ["poorer leads"],
      text: "The leads of APAC score 3.6 points less than those of other territories (21.5 against 25.1). Talk to marketing about <b>Lists</b>.",
    });
    expect(tableOf(blocks)?.rows).toEqual([["=LeadSource is <b>Lists</b>", "−3.60", "50%", "10.0%", "−9"]]);
  });

  test("with several groups each rule says whose leads it is about", () => {
    const two = makeup
      .filter(({ by }) => by === "territory")
      .flatMap((own) => [own, { ...own, name: "West" }]);
    expect(tableOf(makeupBlocks(two))?.rows.map(([whose]) => whose)).toEqual(["APAC", "West"]);
  });

  test("reps have a row each, in one table", () => {
    expect(tableOf(repMakeupBlocks(makeup))?.rows).toEqual([
      ["<i>Ada</i> Berg", "90", "better", "+2.0", "Industry| (+2.0)"],
    ]);
  });

  test("is nothing where nobody's leads stand apart", () => {
    expect([...makeupBlocks([]), ...repMakeupBlocks([])]).toEqual([]);
  });
});
