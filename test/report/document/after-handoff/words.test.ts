import { expect, test } from "vitest";
import { loadBlocks } from "../../../../pipelines/report/document/after-handoff/load-blocks.ts";
import { repBlocks } from "../../../../pipelines/report/document/after-handoff/rep-blocks.ts";
import { touchSpeedBlocks } from "../../../../pipelines/report/document/after-handoff/touch-speed-blocks.ts";
import type { Block } from "../../../../pipelines/report/document/blocks.ts";
import { refusedResult, sampleResult } from "../../sample-result.ts";

const { after_handoff: after } = sampleResult;

function wordsOf(blocks: readonly Block[]): string {
  const said = (block: Block) => {
    if (block.kind === "paragraph") return block.text;
    return block.kind === "entries"
      ? block.items.map(({ name, labels, text }) => `${name} [${labels.join(", ")}] ${text}`).join("\n")
      : "";
  };
  return blocks.map(said).filter(Boolean).join("\n");
}

test("full weeks that convert worse: by how much, and how many leads are too many", () => {
  expect(wordsOf(loadBlocks(after.load, 0))).toBe(
    "In full weeks conversion falls: with twice the leads in a week, the same rep wins a lead 19% less often (95% range: 28% less to 9% less), and chance does not explain it. Up to about 6 leads a week (4 to 8 fit about as well) nothing is lost. Each rep is compared with themselves, full weeks with light ones of the same quarter, on what the leads of these weeks promise. What fills a week, such as a fair or a bought list, may also bring leads that are worse than the score sees: look at the fullest weeks before you decide.",
  );
});

test("full weeks that do not: said, and said to be open where the range is wide", () => {
  const flat = { ...sampleResult.after_handoff.load, falls: false, capacity: null } as NonNullable<
    typeof after.load
  >;
  const narrow = wordsOf(loadBlocks({ ...flat, twice: 1, twice_low: 0.9, twice_high: 1.12 }, 0));
  expect(narrow).toContain("the same rep wins a lead just as often (95% range: 10% less to 12% more)");
  expect(narrow).not.toContain("The range is wide");
  expect(wordsOf(loadBlocks({ ...flat, twice_low: 0.6, twice_high: 1.2 }, 0))).toContain("The range is wide");
  expect(wordsOf(loadBlocks(null, 0))).toContain("can't be told");
});

test("a rep who is lower: the load, or a question with what the records show", () => {
  const other = { ...rep("ask why"), name: "Bo Berg", leads_a_week: 7, reason: null };
  const ask = {
    ...sampleResult.after_handoff.rep_ratios,
    reps: [rep("ask why"), other],
  } as typeof after.rep_ratios;
  const alone = { ...ask, reps: [rep("ask why"), { ...other, leads_a_week: 3 }] } as typeof after.rep_ratios;
  const many = {
    ...sampleResult.after_handoff.rep_ratios,
    reps: [rep("too many leads")],
  } as typeof after.rep_ratios;
  expect(wordsOf(repBlocks({ ...sampleResult, after_handoff: { ...after, rep_ratios: ask } }))).toContain(
    "20 wins, where a typical rep gets 41 from such leads: more than chance explains. The load (9.0 leads a week) does not explain it: ask why, with an open mind. What the records show: ",
  );
  expect(wordsOf(repBlocks({ ...sampleResult, after_handoff: { ...after, rep_ratios: alone } }))).toContain(
    "Nobody else gets so many leads week after week (9.0 leads; the next most 3.0), so whether it is the load can't be told from the others: look at it first, then ask why, with an open mind.",
  );
  expect(wordsOf(repBlocks({ ...sampleResult, after_handoff: { ...after, rep_ratios: many } }))).toContain(
    "A week brings 9.0 leads, and from about 6 leads on everyone wins less; with that allowed for, the wins are as expected. Hand over fewer leads first.",
  );
  expect(wordsOf(repBlocks(refusedResult))).toContain("No rep has enough leads");
});

function rep(reason: "ask why" | "too many leads") {
  const known = { name: "Ada Berg", expected: 41, wins: 20, ratio: 0.488, leads_a_week: 9 };
  return { ...known, verdict: "lower" as const, reason };
}

test("speed is a hint, never a proof; leads left alone are counted without blame", () => {
  const text = wordsOf(touchSpeedBlocks(after.touch_speed));
  expect(text).toContain(
    "touched within an hour, 1.40 times. Chance does not explain that. Reps often go first",
  );
  expect(text).toContain("The 1,240 judged leads without any touch promised 92 wins and brought 3.");
  const even = after.touch_speed.map((speed) => ({ ...speed, verdict: "as expected" as const }));
  expect(wordsOf(touchSpeedBlocks(even))).toContain("within chance");
  expect(touchSpeedBlocks([])).toEqual([]);
});
