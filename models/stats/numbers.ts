/** A column of numbers: a plain array or a typed array; only ever read. */
export interface Numbers extends Iterable<number> {
  readonly length: number;
  readonly [index: number]: number;
}
