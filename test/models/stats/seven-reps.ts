const observed = [30, 12, 55, 8, 20, 41, 3];
const expected = [20, 15, 50.5, 9, 31, 40, 4.2];
const variance = [16, 13, 42, 8, 25, 33, 4];

/** The last has too few expected wins to be judged. */
export const sevenReps = observed.map((count, i) => ({
  name: `rep ${i}`,
  observed: count,
  expected: expected[i] as number,
  variance: variance[i] as number,
}));
