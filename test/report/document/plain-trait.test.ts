import { expect, test } from "vitest";
import { plainTrait } from "../../../pipelines/report/document/plain-trait.ts";

test.each([
  ["email click active days, half-life 30 days", "email click active days (30-day fade)"],
  [
    "email click active days, half-life 7 days is 0.8 or more",
    "email click active days (7-day fade) is 0.8 or more",
  ],
  ["a, half-life 7 days is 1 and b, half-life 30 days is 2", "a (7-day fade) is 1 and b (30-day fade) is 2"],
  ["half-life of the battery", "half-life of the battery"],
  ["pricing page in 30 days", "pricing page in 30 days"],
])("%s", (name, plain) => {
  expect(plainTrait(name)).toBe(plain);
});
