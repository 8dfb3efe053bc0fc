import { gzipSync } from "node:zlib";
import { writeZip } from "../zip-writer.ts";
import type { DirtyCase } from "./dirty-case.ts";

const HTML = /an HTML page/;
const page = "<html>\n<body>\nPlease sign in again Ada\n</body>\n</html>\n";

function bytes(hex: string): Buffer {
  return Buffer.from(`${hex}00000000`, "hex");
}

/** What lies under an export's name and is none. */
export const wrongFiles: readonly DirtyCase[] = [
  {
    name: "an empty file",
    file: "leads.csv",
    content: "",
    outcome: { at: "leads.csv:1:1", problem: /the file is empty/ },
  },
  {
    name: "a file of blank lines",
    file: "leads.csv",
    content: "\n\n\n\n",
    outcome: { at: "leads.csv:1:1", problem: /column 1 of 1 has no name|no line with text/ },
  },
  {
    name: "a file of CRLF and blanks",
    file: "leads.csv",
    content: "  \r\n  \r\n",
    outcome: { at: "leads.csv:1:1", problem: /column 1 of 1 has no name|no line with text/ },
  },
  {
    name: "a file of NUL only, as a crash leaves it",
    file: "leads.csv",
    content: "\0".repeat(512),
    outcome: { at: "leads.csv:1:1", problem: /NUL/ },
  },
  {
    name: "a page to sign in",
    file: "leads.csv",
    content: `<!DOCTYPE html>\n${page}`,
    outcome: { at: "leads.csv", problem: HTML, mend: /sign in|Export it/ },
  },
  {
    name: "a page without its doctype",
    file: "leads.csv",
    content: page,
    outcome: { at: "leads.csv", problem: HTML },
  },
  {
    name: "a page after a byte order mark",
    file: "leads.csv",
    content: `\ufeff${page}`,
    outcome: { at: "leads.csv", problem: HTML },
  },
  {
    name: "a page after a comment",
    file: "leads.csv",
    content: `<!-- Ada's proxy -->\n${page}`,
    outcome: { at: "leads.csv", problem: HTML },
  },
  {
    name: "a page that begins with its head",
    file: "leads.csv",
    content: "<head><title>Error</title></head>\n<body>No access for Ada</body>\n",
    outcome: { at: "leads.csv", problem: HTML },
  },
  {
    name: "a page in UTF-16",
    file: "leads.csv",
    content: Buffer.from(`\ufeff${page}`, "utf16le"),
    outcome: { at: "leads.csv", problem: HTML },
  },
  {
    name: "a page packed with gzip",
    file: "leads.csv.gz",
    content: gzipSync(page),
    outcome: { at: "leads.csv.gz", problem: HTML },
  },
  {
    name: "a page within a zip archive",
    file: "leads.zip",
    content: writeZip([{ name: "leads.csv", content: page }]),
    outcome: { at: "leads.zip/leads.csv", problem: HTML },
  },
  {
    name: "an HTML table called .xls by its system, then .csv by a person",
    file: "report.csv",
    content: "\n  <table><tr><th>Id</th></tr><tr><td>Ada</td></tr></table>\n",
    outcome: { at: "report.csv", problem: HTML },
  },
  {
    name: "XML",
    file: "leads.csv",
    content: '<?xml version="1.0"?>\n<rows><row>Ada</row></rows>\n',
    outcome: { at: "leads.csv", problem: /XML/ },
  },
  {
    name: "XML without a quote in its first line",
    file: "leads.csv",
    content: "<Error>\n<Code>AccessDenied</Code>\n<User>Ada</User>\n</Error>\n",
    outcome: { at: "leads.csv", problem: /XML/ },
  },
  {
    name: "an error of an API in place of a CSV",
    file: "leads.csv",
    content: '{"error":"unauthorized","user":"Ada"}\n',
    outcome: { at: "leads.csv", problem: /JSON/, mend: /"format"/ },
  },
  {
    name: "a JSON array called .csv",
    file: "leads.csv",
    content: '[{"Id":"1","Name":"Ada"}]\n',
    outcome: { at: "leads.csv", problem: /JSON/, mend: /"format"/ },
  },
  {
    name: "an error in one line of text has no records",
    file: "leads.csv",
    content: "Session expired\n",
    outcome: { header: ["Session expired"], rows: [] },
  },
  {
    name: "an Excel workbook called .csv",
    file: "leads.csv",
    content: writeZip([{ name: "[Content_Types].xml", content: "Ada" }]),
    outcome: { at: "leads.csv", problem: /an Excel workbook/, mend: /CSV UTF-8/ },
  },
  {
    name: "an Excel workbook",
    file: "leads.xlsx",
    content: writeZip([{ name: "[Content_Types].xml", content: "Ada" }]),
    outcome: { at: "leads.xlsx", problem: /an Excel workbook/, mend: /CSV UTF-8/ },
  },
  {
    name: "an OpenDocument spreadsheet",
    file: "leads.ods",
    content: writeZip([{ name: "META-INF/manifest.xml", content: "Ada" }]),
    outcome: { at: "leads.ods", problem: /an OpenDocument spreadsheet/ },
  },
  {
    name: "an old Excel workbook",
    file: "leads.xls",
    content: bytes("d0cf11e0a1b11ae1"),
    outcome: { at: "leads.xls", problem: /an old Excel workbook/ },
  },
  {
    name: "a PDF",
    file: "leads.csv",
    content: "%PDF-1.7\nAda",
    outcome: { at: "leads.csv", problem: /a PDF/ },
  },
  {
    name: "an SQLite database",
    file: "leads.csv",
    content: "SQLite format 3\0Ada",
    outcome: { at: "leads.csv", problem: /an SQLite database/ },
  },
  {
    name: "a picture",
    file: "leads.csv",
    content: bytes("89504e470d0a1a0a"),
    outcome: { at: "leads.csv:1:1", problem: /not UTF-8/ },
  },
  {
    name: "a Parquet file called .csv",
    file: "leads.csv",
    content: "PAR1\u0015\u0004\0\0Ada",
    outcome: { at: "leads.csv:1:7", problem: /NUL/, mend: /binary/ },
  },
  {
    name: "a dump of SQL",
    file: "leads.csv",
    content: "INSERT INTO leads VALUES (1, 'Ada');\nINSERT INTO leads VALUES (2, 'Grace', 'x');\n",
    outcome: { at: "leads.csv:2:1", problem: /expected 2 fields as in the header, found 3/ },
  },
  {
    name: "a pointer of Git LFS",
    file: "leads.csv",
    content: "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 123\n",
    outcome: { at: "leads.csv", problem: /Git LFS/ },
  },
  {
    name: "a folder of exports",
    file: "leads.csv/part-1.csv",
    asked: "leads.csv",
    content: "Id,Name\n1,Ada\n",
    outcome: { at: "leads.csv", problem: /a folder, expected a file/ },
  },
  {
    name: "a file that isn't there, and one like it",
    file: "Leads.csv",
    asked: "leeds.csv",
    content: "Id,Name\n1,Ada\n",
    outcome: { at: "leeds.csv", problem: /no such file/, mend: /Did you mean Leads\.csv\?/ },
  },
  {
    name: "a copy of an editor",
    file: "leads.csv.bak",
    content: "Id,Name\n1,Ada\n",
    outcome: { at: "leads.csv.bak", problem: /the suffix ".bak" names no format/, mend: /"format"/ },
  },
  {
    name: "no suffix",
    file: "leads",
    content: "Id,Name\n1,Ada\n",
    outcome: { at: "leads", problem: /suffix/, mend: /"format"/ },
  },
];
