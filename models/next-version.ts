import type { ScoringModel } from "./scoring-model.ts";

/**
 * The version of a new release, from what changed against the one in force: major if a consumer must hand over other inputs,
 * minor if rules ask something else, patch if only points, cuts or probabilities moved; the same version if nothing did.
 *
 * Source: Semantic Versioning 2.0.0, with the release's input contract as its interface.
 */
export function nextVersion(before: ScoringModel | null, after: Omit<ScoringModel, "version">): string {
  if (before === null) return "1.0.0";
  if (same({ ...after, version: "" }, { ...before, version: "" })) return before.version;
  const [major, minor, patch] = before.version.split(".").map(Number) as [number, number, number];
  const isStated = before.inputs.every(({ computed }) => computed !== null);
  if (!same(contract(before, isStated), contract(after, isStated))) return `${major + 1}.0.0`;
  if (!same(conditions(before), conditions(after))) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}

/** Releases before schema 1.2.0 do not state what their inputs are computed from. */
function contract({ inputs }: Pick<ScoringModel, "inputs">, isStated: boolean) {
  return inputs.map(({ name, type, empty_as, computed }) => ({
    name,
    type,
    empty_as,
    computed: isStated ? computed : null,
  }));
}

function conditions({ rules }: Pick<ScoringModel, "rules">) {
  return rules.map(({ input, condition, and }) => ({ input, condition, and }));
}

/** Equal as JSON, whatever the order of keys. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
