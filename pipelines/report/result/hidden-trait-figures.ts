import type { Learned } from "../../../models/learn.ts";
import type { Patterns, Trait } from "../../../models/patterns.ts";
import { type RuleMembers, ruleMembers } from "../../../models/points/rule-members.ts";
import { hiddenAmong } from "./hidden-among.ts";
import type { Figure } from "./with-what-tells.ts";

/** Which figures of traits may not show their wins. */
export interface HiddenTraitFigures {
  /** Positions among the rules, in the order of `toRules`. */
  readonly rules: ReadonlySet<number>;
  /** By the position of the trait: positions among those of its bins that have leads. */
  readonly bins: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Figures of a trait that have no lead in common, or the one of a pair. */
interface Figures {
  readonly traits: readonly number[];
  readonly parts: readonly Figure[];
}

/**
 * Which rules and which bins of traits tell of few leads. Figures of one trait, and of the traits of a family (one behaviour in several
 * windows), are set against each other: those of the rules come first, then the bins of the traits in use, then those of the others.
 */
export function hiddenTraitFigures(patterns: Patterns, learned: Learned): HiddenTraitFigures {
  const hidden = hider(patterns);
  const rules = ruleMembers(learned.points, patterns);
  const hiddenRules = groupsOf(rules).flatMap(({ traits, at }) => {
    const found = hidden({ traits, parts: at.map((k) => rules[k]?.holds as Figure) });
    return at.filter((_, i) => found.has(i));
  });
  const bins = inOrder(learned).map(({ trait, bins: own }) => {
    const codes = patterns.codes[trait] as Uint8Array;
    const parts = own
      .filter(({ n }) => n > 0)
      .map(({ prebins }) => codes.map((code) => Number(prebins.includes(code))));
    return [trait, hidden({ traits: [trait], parts })] as const;
  });
  return { rules: new Set(hiddenRules), bins: new Map(bins) };
}

/** Hides figures beside those of their families that it has let through. */
function hider(patterns: Patterns): (figures: Figures) => ReadonlySet<number> {
  const shown = new Map<string, readonly Figure[]>();
  return ({ traits, parts }) => {
    const families = traits.map((trait) => familyOf(patterns.traits[trait] as Trait));
    const hidden = hiddenAmong(
      patterns,
      parts,
      families.flatMap((family) => shown.get(family) ?? []),
    );
    const own = parts.filter((_, i) => !hidden.has(i));
    for (const family of families) shown.set(family, [...(shown.get(family) ?? []), ...own]);
    return hidden;
  };
}

function familyOf({ family, name }: Trait): string {
  return JSON.stringify([family, family === null ? name : ""]);
}

/** Each pair, which joins two families and so goes first, then the rules of one trait, by their positions. */
function groupsOf(rules: readonly RuleMembers[]) {
  const groups = new Map<string, { traits: readonly number[]; at: number[] }>();
  for (const [k, { traits }] of rules.entries()) {
    const key = traits.length === 1 ? String(traits[0]) : `pair ${k}`;
    const group = groups.get(key) ?? { traits, at: [] };
    group.at.push(k);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.traits.length - a.traits.length);
}

function inOrder({ candidates }: Learned) {
  const kept = candidates.filter(({ verdict }) => verdict === "kept");
  const byValue = (some: Learned["candidates"]) =>
    some.map(({ evidence }) => evidence).sort((a, b) => b.informationValue - a.informationValue);
  return [...byValue(kept), ...byValue(candidates.filter(({ verdict }) => verdict !== "kept"))];
}
