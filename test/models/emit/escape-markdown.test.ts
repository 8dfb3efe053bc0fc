import { expect, test } from "vitest";
import { escapeMarkdown, escapeMarkdownLine } from "../../../models/emit/escape-markdown.ts";

test.each([
  ["a|b", "a\\|b"],
  ["<b>", "\\<b\\>"],
  ["`x`", "\\`x\\`"],
  ["lead_id", "lead\\_id"],
  ["two\r\nlines", "two lines"],
  ["a\\|b", "a\\\\\\|b"],
  ["&copy; $x$", "\\&copy; \\$x\\$"],
  ["@anna", "@<!-- -->anna"],
])("%s becomes %s", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped));

test.each([
  ["- list", "\\- list"],
  ["+ list", "\\+ list"],
  ["# heading", "\\# heading"],
  ["=cmd", "\\=cmd"],
  ["1. item", "1\\. item"],
  ["> quote", "\\> quote"],
  ["34% of leads", "34% of leads"],
])("%s opens a line as %s", (text, escaped) => expect(escapeMarkdownLine(text)).toBe(escaped));
