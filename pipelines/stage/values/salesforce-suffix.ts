/**
 * SQL for the three characters that tell the case of the first 15 of a Salesforce id: each stands for five of them, as a number
 * whose lowest bit is the first, written as one of A to Z and 0 to 5.
 *
 * Reference: Salesforce Help, "What Are the Differences Between 15- and 18-Character IDs".
 *
 * @example salesforceSuffix("cell"); // 'IAZ' for '001D000000IqhSL'
 */
export function salesforceSuffix(id: string): string {
  return `(${[0, 5, 10].map((start) => suffixOfFive(id, start)).join(" || ")})`;
}

function suffixOfFive(id: string, start: number): string {
  const bits = [1, 2, 4, 8, 16].map(
    (bit, i) => `case when substr(${id}, ${start + i + 1}, 1) between 'A' and 'Z' then ${bit} else 0 end`,
  );
  return `substr('ABCDEFGHIJKLMNOPQRSTUVWXYZ012345', 1 + ${bits.join(" + ")}, 1)`;
}
