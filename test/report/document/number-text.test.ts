import { describe, expect, test } from "vitest";
import {
  axisPercent,
  counted,
  decimal,
  estimate,
  hours,
  percent,
  percentOrTooFew,
  pointsOrNone,
  pValue,
  rate,
  signed,
  signedPercent,
  times,
  whole,
} from "../../../pipelines/report/document/number-text.ts";

describe("numbers as text", () => {
  test.each([
    [0, "0"],
    [999, "999"],
    [1000, "1,000"],
    [1234567, "1,234,567"],
    [-1234, "−1,234"],
  ])("whole(%d) is %s", (value, text) => expect(whole(value)).toBe(text));

  test("decimals are not split by separators", () => expect(decimal(-12345.6789, 4)).toBe("−12,345.6789"));
  test("nothing is ever minus zero", () => {
    expect(decimal(-0.001, 1)).toBe("0.0");
    expect(signed(0.001, 1)).toBe("0.0");
  });

  test.each([
    [0, "0%"],
    [0.0004, "<0.1%"],
    [0.0734, "7.3%"],
    [0.199, "19.9%"],
    [0.4267, "43%"],
    [0.996, "99.6%"],
    [0.9996, ">99.9%"],
    [1, "100%"],
  ])("percent(%d) is %s", (share, text) => expect(percent(share)).toBe(text));

  test("what is too small for a rate says so", () => {
    expect(percentOrTooFew(null)).toBe("too few leads");
    expect(rate({ rate: null, low: null, high: null })).toBe("too few leads");
  });

  test("ranges and signs", () => {
    expect(rate({ rate: 0.3, low: 0.21, high: 0.4 })).toBe("30% (21% to 40%)");
    expect(estimate(0.972, 0.85, 1.1)).toBe("0.97 (0.85 to 1.10)");
    expect(times(2.53, 1.41, 4.6)).toBe("2.5 (1.4 to 4.6)");
    expect(times(0.084, 0.0121, 0.31)).toBe("0.084 (0.012 to 0.310)");
    expect(times(60, 10, 1230)).toBe("60 (10 to 1,230)");
    expect(times(null, null, null)).toBe("–");
    expect(pointsOrNone(0.021)).toBe("+2.1");
    expect(signedPercent(-0.24)).toBe("−24%");
    expect(signed(12, 0)).toBe("+12");
  });

  test("units", () => {
    expect(counted(1, "lead")).toBe("1 lead");
    expect(counted(1200, "lead")).toBe("1,200 leads");
    expect(hours(0.5)).toBe("30 minutes");
    expect(hours(60)).toBe("2.5 days");
    expect(pValue(0.00002)).toBe("<0.001");
    expect(axisPercent(0.07)).toBe("7%");
  });
});
