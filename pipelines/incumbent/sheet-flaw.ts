/** A cell by its place: record 0 is the header, columns count from 0. */
export interface SheetCell {
  readonly record: number;
  readonly column: number;
}

/**
 * A cell of a rule sheet that can't be taken as it is. Internal: whoever knows the file makes it an InputError at line and column.
 *
 * @example throw new SheetFlaw({ record: 3, column: 2 }, "not an operator", "Write is empty, is one of, …")
 */
export class SheetFlaw extends Error {
  readonly cell: SheetCell;
  readonly mend: string;

  constructor(cell: SheetCell, problem: string, mend: string) {
    super(problem);
    this.name = "SheetFlaw";
    this.cell = cell;
    this.mend = mend;
  }
}
