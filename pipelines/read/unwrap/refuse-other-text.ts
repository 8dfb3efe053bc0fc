import { open } from "node:fs/promises";
import { InputError } from "../../errors.ts";

const HEAD_BYTES = 1024;
const COMMENTS = /^(<!--.*?-->\s*)+/s;

/** What is text and no table, by how it begins. */
const KINDS: readonly { readonly begins: RegExp; readonly what: string; readonly mend: string }[] = [
  {
    begins: /^<(!doctype html|html|head|body|table)\b/i,
    what: "an HTML page, often one to sign in",
    mend: "Export it as CSV (UTF-8), JSON or Parquet.",
  },
  {
    begins: /^<(\?xml|[a-z][\w:.-]*(\s[^<>]*)?>)/i,
    what: "XML",
    mend: "Export it as CSV (UTF-8), JSON or Parquet.",
  },
  {
    begins: /^version https:\/\/git-lfs/,
    what: "a pointer of Git LFS in place of the file",
    mend: "Fetch the file itself: git lfs pull.",
  },
];

const JSON_TEXT = {
  begins: /^(\[\s*\{|\{\s*"[^"]*"\s*:)/,
  what: "JSON",
  mend: 'Declare "format": "json" for an array of objects, "jsonl" for one object a line.',
};

/**
 * Refuses what is text and no table: pages, XML, pointers; and where CSV is expected, JSON and Excel's line `sep=;`.
 *
 * Errors: InputError at `shownAs` that says what the file is.
 *
 * @example await refuseOtherText("/x/Lead.csv", "Lead.csv", true);
 */
export async function refuseOtherText(path: string, shownAs: string, isCsv: boolean): Promise<void> {
  const head = (await firstText(path))
    .replace(/^\ufeff/, "")
    .trimStart()
    .replace(COMMENTS, "");
  const kind = [...KINDS, ...(isCsv ? [JSON_TEXT] : [])].find(({ begins }) => begins.test(head));
  if (kind !== undefined)
    throw new InputError({
      at: shownAs,
      problem: `this is ${kind.what}, expected a table as text`,
      mend: kind.mend,
    });
  const [, delimiter] = /^sep=(.)\r?\n/i.exec(head) ?? [];
  if (!isCsv || delimiter === undefined) return;
  throw new InputError({
    at: `${shownAs}:1:1`,
    problem: `the first line, "sep=", is meant for Excel and is no header`,
    mend: `Declare "skipLines": 1, "delimiter": ${JSON.stringify(delimiter)} for this export.`,
  });
}

async function firstText(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await file.close();
  }
}
