/** A closed interval; the level is stated where it is made. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantiles of the two-sided levels that reports use (R 4.2.2: qnorm(0.975), qnorm(0.999)). */
export const z95 = 1.959963984540054;
export const z998 = 3.090232306167813;
