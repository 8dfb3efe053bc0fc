import type { GivenScore } from "../../models/incumbent/given-score.ts";
import { type ScoreCount, scoreRanges } from "../../models/incumbent/score-ranges.ts";
import { type InputSources, inputContract } from "../../models/inputs/input-contract.ts";
import type { Trait, TraitGroup } from "../../models/patterns.ts";
import { withReason } from "../../models/points/rules.ts";
import type { Rule } from "../../models/scoring-model.ts";

export interface ScoreColumn {
  readonly column: string;
  /** How many leads had which value at the handoff, values rising. */
  readonly counts: readonly ScoreCount[];
  /** The bar in the score's own points, or null. */
  readonly qualifyFrom: number | null;
  /** The most points where the score's own can't be kept. */
  readonly maxPoints: number;
}

/** A score column as rules: a range each, whose points keep the order of the score; an empty score gets none. It counts as fit. */
export function columnScore(
  { column, counts, qualifyFrom, maxPoints }: ScoreColumn,
  sources: InputSources,
): GivenScore {
  const ranges = scoreRanges(counts, qualifyFrom, maxPoints);
  const rules = ranges.flatMap(({ points }, k): Rule[] => {
    const [from, below] = [k === 0 ? null : (ranges[k]?.from ?? null), ranges[k + 1]?.from ?? null];
    const condition = { operator: "lies within" as const, from, below, or_empty: false };
    return points === 0 ? [] : [withReason({ input: column, condition, and: null }, points)];
  });
  const numbered = rules.map((rule, i) => ({ ...rule, id: `r${i + 1}` }));
  const most = ranges.at(-1)?.points ?? 0;
  return {
    inputs: [{ ...inputContract(traitOf(column, sources), numbered, sources), side: "fit" }],
    columns: sources.columns,
    rules: numbered,
    start: { fit: 0, engagement: 0 },
    most,
    qualifyFrom: qualifyFrom === null ? null : barOf(ranges, qualifyFrom, most),
  };
}

function traitOf(name: string, { columns }: InputSources): Trait {
  const group = columns.find((column) => column.name === name)?.group as TraitGroup;
  const prebins = [{ type: "missing" as const }, { type: "other" as const }];
  return { name, group, kind: "numeric", family: null, monotone: null, prebins };
}

/** The points of the first range that lies above the bar; nobody has more than the most. */
function barOf(ranges: ReturnType<typeof scoreRanges>, bar: number, most: number): number {
  return ranges.find(({ from }) => from >= bar)?.points ?? most + 1;
}
