/** A rep, territory or product line: wins seen, and Σ p and Σ p(1 − p) of a model that does not know the group. */
export interface GroupOutcome {
  readonly name: string;
  readonly observed: number;
  readonly expected: number;
  readonly variance: number;
}
