const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECK = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** Salesforce's three-character key prefix of each object. */
export const ID_PREFIX = {
  account: "001",
  contact: "003",
  user: "005",
  opportunity: "006",
  opportunityHistory: "008",
  history: "017",
  task: "00T",
  lead: "00Q",
  campaignMember: "00v",
  campaign: "701",
} as const;

/**
 * The 18-character id of record `number` of an object: 15 case-sensitive characters (prefix, pod, base-62 number)
 * and 3 that say which of them are capitals, so that the id survives tools that ignore case.
 *
 * Source: Salesforce, "What are the differences between 15- and 18-digit record IDs?".
 *
 * @example salesforceId("lead", 63); // "00Q5g00000000" + "11" + three check characters
 */
export function salesforceId(object: keyof typeof ID_PREFIX, number: number): string {
  const short = `${ID_PREFIX[object]}5g${base62(number).padStart(10, "0")}`;
  return withCheckCharacters(short);
}

/**
 * A 15-character id with its three check characters: one for each five characters, saying which are capitals.
 *
 * @example withCheckCharacters("001D000000IqhSL"); // "001D000000IqhSLIAZ"
 */
export function withCheckCharacters(short: string): string {
  return short + [0, 5, 10].map((start) => checkCharacter(short.slice(start, start + 5))).join("");
}

function base62(number: number): string {
  const last = DIGITS.charAt(number % 62);
  return number < 62 ? last : base62(Math.floor(number / 62)) + last;
}

function checkCharacter(five: string): string {
  const capitals = [...five].reduce((bits, letter, i) => bits + (/[A-Z]/.test(letter) ? 2 ** i : 0), 0);
  return CHECK.charAt(capitals);
}
