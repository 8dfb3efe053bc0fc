/** A rule, and how many leads of a group and of the others meet it. */
export interface MetRule {
  readonly points: number;
  readonly met: number;
  readonly otherMet: number;
}

export interface RuleApart {
  /** Of the group's leads, and of the others', those that meet the rule. */
  readonly share: number;
  readonly otherShare: number;
  /** Points by which it moves the group's mean away from the others'. */
  readonly difference: number;
}

export interface PointsApart {
  /** Mean points of the group's leads less those of the others'. */
  readonly difference: number;
  readonly rules: readonly RuleApart[];
}

/**
 * By which rules the leads of a group score less, or more, than others: each rule's points times the share of leads that meet it there, less the
 * share elsewhere. All leads start alike and a score is a sum, so the rules' differences add up to the whole.
 *
 * @param leads of the group; others: leads it is compared with.
 * @throws RangeError without leads on either side.
 * @example pointsApart([{ points: -9, met: 40, otherMet: 30 }], { leads: 100, others: 300 }).difference; // -2.7
 */
export function pointsApart(
  rules: readonly MetRule[],
  { leads, others }: { readonly leads: number; readonly others: number },
): PointsApart {
  if (leads <= 0 || others <= 0)
    throw new RangeError(`needs leads on both sides, got ${leads} and ${others}`);
  const apart = rules.map(({ points, met, otherMet }) => {
    const [share, otherShare] = [met / leads, otherMet / others];
    return { share, otherShare, difference: points * (share - otherShare) };
  });
  return { difference: apart.reduce((sum, { difference }) => sum + difference, 0), rules: apart };
}
