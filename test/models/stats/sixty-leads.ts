import type { Design } from "../../../models/fit/design.ts";

const rows = Array.from({ length: 60 }, (_, i) => i);

/** 60 leads, one a row, in three columns: a share, a flag whose 12 leads were all won, and a number from −2.5 to 2.5. */
export const sixtyLeads: Design = {
  columns: [
    Float64Array.from(rows, (i) => ((7 * i) % 10) / 10),
    Float64Array.from(rows, (i) => (i % 5 === 0 ? 1 : 0)),
    Float64Array.from(rows, (i) => (((i * i) % 11) - 5) / 2),
  ],
  n: new Float64Array(60).fill(1),
  wins: Float64Array.from(rows, (i) => (i % 5 === 0 || (37 * i + 5 * i * i) % 19 < 7 ? 1 : 0)),
};
