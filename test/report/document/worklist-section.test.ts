import { describe, expect, test } from "vitest";
import type { Block } from "../../../pipelines/report/document/blocks.ts";
import { worklist } from "../../../pipelines/report/document/sections/worklist.ts";
import type { Result } from "../../../pipelines/report/result-schema.ts";
import { refusedResult, sampleResult } from "../sample-result.ts";

type Worklist = NonNullable<Result["worklist"]>;
const sample = sampleResult.worklist as Worklist;

function section(found: Worklist | null) {
  const { blocks } = worklist({ ...sampleResult, worklist: found });
  return {
    words: wordsOf(blocks),
    tables: blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
  };
}

function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
}

describe("which leads to work today", () => {
  test("says how many wait, with whom to begin, and where the list is", () => {
    const { words, tables } = section(sample);
    expect(words[0]).toBe(
      "88 leads have an opportunity, and about 41 of the 75 wins to come lie in them: close these first. Of the other leads that sales was handed, 340 are open without an outcome, 60 of them in the high class: these come next. Nobody has touched 120 of the open ones yet, 20 of them in the high class. 220 were touched, and nothing came of it so far.",
    );
    expect(words[1]).toMatch(/is work_list\.csv beside this page.*query 10 of docs\/queries\.md/);
    expect(tables.map(({ caption }) => caption)).toEqual([
      "Open leads to work by class",
      "Open leads to work by territory",
      "Open leads to work by grade",
    ]);
    expect(tables[0]?.rows[0]).toEqual(["high", "60", "6.0", "20", "2.0", "40", "4.0"]);
  });

  test("a column of wins to come with a gap is left out", () => {
    const [, territories] = section(sample).tables;
    // Of one territory 4 untouched leads, of the other 4 touched ones.
    expect(territories?.columns.map(({ label }) => label)).toEqual([
      "Territory",
      "Open leads",
      "Wins to come",
      "Never touched",
      "High ones among them",
      "Touched, no outcome",
    ]);
  });

  test("says nothing of the wins to come of deals where they may not be shown", () => {
    const { words } = section({ ...sample, opportunity_wins: null });
    expect(words[0]).toMatch(/^88 leads have an opportunity\. Of/);
  });

  test("without touches nobody is called untouched", () => {
    const unknown = {
      untouched: null,
      untouched_wins: null,
      touched: null,
      touched_wins: null,
      high_untouched: null,
    };
    const groups = sample.groups.map((group) => ({ ...group, ...unknown }));
    const { words, tables } = section({ ...sample, knows_touches: false, groups });
    expect(words[0]).toContain("who was called is unknown");
    expect(tables[0]?.columns.map(({ label }) => label)).toEqual(["Class", "Open leads", "Wins to come"]);
  });

  test("says why there is none", () => {
    expect(section(null).words).toEqual(["No lead is open without an opportunity or another outcome."]);
    expect(wordsOf(worklist(refusedResult).blocks)[0]).toMatch(/^Not told: a guard refused this score/);
    const undated = { ...refusedResult, release: sampleResult.release };
    expect(wordsOf(worklist(undated).blocks)[0]).toMatch(/^Without dates/);
  });
});
