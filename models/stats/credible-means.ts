/** Values of a group, added up. */
export interface GroupSums {
  readonly name: string;
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

export interface CredibleMeans {
  /** Mean over all values, and what each group's mean is when it borrows from it as much as it needs to. */
  readonly all: number;
  readonly byName: ReadonlyMap<string, number>;
  /** Standard deviation within groups over the mean of the group, squared. */
  readonly variation: number;
  readonly n: number;
}

/**
 * The means of groups, shrunken towards the mean of all: z·own + (1 − z)·all with z = n/(n + σ²/τ²), σ² the variance within groups and τ² that
 * between their true means. With few values, or groups that hardly differ, it is the mean of all.
 *
 * Source: Bühlmann & Straub (1970), "Glaubwürdigkeit für Schadensätze", with the usual unbiased estimates of σ² and τ²; R: `actuar::cm`.
 *
 * @param groups n at least 1 each.
 * @throws RangeError without groups.
 * @example credibleMeans([{ name: "A", n: 50, sum: 500, squares: 5600 }]).all; // 10
 */
export function credibleMeans(groups: readonly GroupSums[]): CredibleMeans {
  if (groups.length === 0) throw new RangeError("a mean needs at least one group of values");
  const n = total(groups, (group) => group.n);
  const all = total(groups, (group) => group.sum) / n;
  const within = total(groups, spread) / Math.max(1, n - groups.length);
  const between = betweenOf(groups, all, n, within);
  const shrunken = (group: GroupSums) => {
    const weight = between === 0 ? 0 : group.n / (group.n + within / between);
    return weight * (group.sum / group.n) + (1 - weight) * all;
  };
  return {
    all,
    byName: new Map(groups.map((group) => [group.name, shrunken(group)])),
    variation: relativeSpread(groups) / Math.max(1, n - groups.length),
    n,
  };
}

/** Σ (x − mean)² of a group. */
function spread({ n, sum, squares }: GroupSums): number {
  return Math.max(0, squares - (sum * sum) / n);
}

function betweenOf(groups: readonly GroupSums[], all: number, n: number, within: number): number {
  const apart = total(groups, (group) => group.n * (group.sum / group.n - all) ** 2);
  const size = n - total(groups, (group) => group.n * group.n) / n;
  return size === 0 ? 0 : Math.max(0, (apart - (groups.length - 1) * within) / size);
}

function relativeSpread(groups: readonly GroupSums[]): number {
  return total(groups, (group) => (group.sum === 0 ? 0 : spread(group) / (group.sum / group.n) ** 2));
}

function total(groups: readonly GroupSums[], value: (group: GroupSums) => number): number {
  return groups.reduce((sum, group) => sum + value(group), 0);
}
