import { gzipSync } from "node:zlib";
import { writeZip } from "../zip-writer.ts";
import type { DirtyCase } from "./dirty-case.ts";

const csv = "Id,Name\n1,Ada\n";
const ok = { header: ["Id", "Name"], rows: [["1", "Ada"]] };
const DAMAGED = /a damaged archive: cut short, or its checksum does not match/;
const packed = gzipSync(csv);

function zip(...names: string[]): Buffer {
  return writeZip(names.map((name) => ({ name, content: name.endsWith("/") ? "" : csv })));
}

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy;
}

/** Exports that come packed. */
export const archives: readonly DirtyCase[] = [
  { name: "gzip", file: "leads.csv.gz", content: packed, outcome: ok },
  { name: "gzip whose name does not say so", file: "leads.csv", content: packed, outcome: ok },
  {
    name: "gzip of several parts, one after the other",
    file: "leads.csv.gz",
    content: Buffer.concat([gzipSync("Id,Name\n"), gzipSync("1,Ada\n")]),
    outcome: ok,
  },
  {
    name: "gzip cut within its content",
    file: "leads.csv.gz",
    content: packed.subarray(0, 18),
    outcome: { at: "leads.csv.gz", problem: DAMAGED, mend: /again/ },
  },
  {
    name: "gzip cut within its checksum",
    file: "leads.csv.gz",
    content: packed.subarray(0, -6),
    outcome: { at: "leads.csv.gz", problem: DAMAGED },
  },
  {
    name: "gzip with a wrong checksum",
    file: "leads.csv.gz",
    content: flipped(packed, packed.length - 7),
    outcome: { at: "leads.csv.gz", problem: DAMAGED },
  },
  {
    name: "gzip with a wrong length",
    file: "leads.csv.gz",
    content: flipped(packed, packed.length - 2),
    outcome: { at: "leads.csv.gz", problem: DAMAGED },
  },
  {
    name: "gzip with text behind it",
    file: "leads.csv.gz",
    content: Buffer.concat([packed, Buffer.from("2,Grace\n")]),
    outcome: { at: "leads.csv.gz", problem: DAMAGED },
  },
  {
    name: "gzip that unpacks to a thousand times its size",
    file: "leads.csv.gz",
    content: () => gzipSync(Buffer.alloc(100 << 20, "1,Ada\n")),
    outcome: { at: "leads.csv.gz", problem: /more than 400 times its size/, mend: /unpack it yourself/ },
  },
  {
    name: "gzip within gzip",
    file: "leads.csv.gz",
    content: gzipSync(packed),
    outcome: { at: "leads.csv.gz", problem: /gzip/ },
  },
  {
    name: "gzip of nothing",
    file: "leads.csv.gz",
    content: gzipSync(""),
    outcome: { at: "leads.csv.gz:1:1", problem: /the file is empty/ },
  },
  {
    name: "an empty file called .gz",
    file: "leads.csv.gz",
    content: "",
    outcome: { at: "leads.csv.gz:1:1", problem: /the file is empty/ },
  },
  {
    name: "text called .gz, as browsers unpack it and keep the name",
    file: "leads.csv.gz",
    content: csv,
    outcome: { at: "leads.csv.gz", problem: /suffix ".gz"/, mend: /"format": "csv"/ },
  },
  {
    name: "a flaw in a packed text has its place in the text",
    file: "leads.csv.gz",
    content: gzipSync(`${csv}2,Gra"ce\n`),
    outcome: { at: "leads.csv.gz:3:6", problem: /a quote inside a value/ },
  },
  { name: "zip", file: "leads.zip", content: zip("Lead.csv"), outcome: ok },
  {
    name: "zip with folders and what macOS adds",
    file: "leads.zip",
    content: zip("out/", "out/Lead.csv", "__MACOSX/out/._Lead.csv"),
    outcome: ok,
  },
  {
    name: "zip with what Windows and macOS hide in folders",
    file: "leads.zip",
    content: zip("Lead.csv", ".DS_Store", "out/Thumbs.db", "out/desktop.ini"),
    outcome: { at: "leads.zip", problem: /holds 4 files/, mend: /one of Lead\.csv, \.DS_Store/ },
  },
  {
    name: "zip with several files",
    file: "leads.zip",
    content: zip("Lead.csv", "User.csv"),
    outcome: {
      at: "leads.zip",
      problem: /holds 2 files, and none is declared/,
      mend: /Lead\.csv, User\.csv/,
    },
  },
  {
    name: "zip with several files, one declared",
    file: "leads.zip",
    content: zip("Lead.csv", "User.csv"),
    options: { member: "Lead.csv" },
    outcome: ok,
  },
  {
    name: "zip without the declared file",
    file: "leads.zip",
    content: zip("Lead.csv", "User.csv"),
    options: { member: "Leads.csv" },
    outcome: { at: "leads.zip", problem: /has no file/, mend: /Did you mean "Lead\.csv"/ },
  },
  {
    name: "zip with two files of one name",
    file: "leads.zip",
    content: zip("Lead.csv", "Lead.csv"),
    options: { member: "Lead.csv" },
    outcome: { at: "leads.zip", problem: /two\) called "Lead\.csv"/ },
  },
  {
    name: "zip with a password",
    file: "leads.zip",
    content: writeZip([{ name: "Lead.csv", content: csv, isEncrypted: true }]),
    outcome: { at: "leads.zip", problem: /encrypted/, mend: /without a password/ },
  },
  {
    name: "zip with a wrong checksum",
    file: "leads.zip",
    content: writeZip([{ name: "Lead.csv", content: csv, crc: 1 }]),
    outcome: { at: "leads.zip/Lead.csv", problem: DAMAGED },
  },
  {
    name: "zip cut short",
    file: "leads.zip",
    content: zip("Lead.csv").subarray(0, 60),
    outcome: { at: "leads.zip", problem: /not a sound zip archive/, mend: /Download it again/ },
  },
  {
    name: "zip within zip",
    file: "leads.zip",
    content: writeZip([{ name: "inner.zip", content: zip("Lead.csv") }]),
    outcome: { at: "leads.zip/inner.zip", problem: /zip/, mend: /[Uu]npack/ },
  },
  {
    name: "zip within zip under a CSV's name",
    file: "leads.zip",
    content: writeZip([{ name: "Lead.csv", content: zip("Lead.csv") }]),
    outcome: { at: "leads.zip/Lead.csv", problem: /zip/ },
  },
  {
    name: "zip with a name that climbs out",
    file: "leads.zip",
    content: zip("../../Lead.csv"),
    outcome: { at: "leads.zip", problem: /zip archive|name/ },
  },
  {
    name: "zip with an absolute name",
    file: "leads.zip",
    content: zip("/etc/Lead.csv"),
    outcome: { at: "leads.zip", problem: /zip archive|name/ },
  },
  {
    name: "zip with folders and no file",
    file: "leads.zip",
    content: zip("out/", "out/in/"),
    outcome: { at: "leads.zip", problem: /an empty archive/ },
  },
  {
    name: "zip that unpacks to a thousand times its size",
    file: "leads.zip",
    content: () => writeZip([{ name: "Lead.csv", content: Buffer.alloc(100 << 20, "1,Ada\n") }]),
    outcome: { at: "leads.zip/Lead.csv", problem: /more than 400 times its size/ },
  },
  {
    name: "a member declared for a file that is not packed",
    file: "leads.csv",
    content: csv,
    options: { member: "Lead.csv" },
    outcome: { at: "leads.csv", problem: /no zip archive/, mend: /Leave "member" out/ },
  },
  {
    name: "bzip2",
    file: "leads.csv.bz2",
    content: Buffer.from("425a68393141592653590000", "hex"),
    outcome: { at: "leads.csv.bz2", problem: /bzip2/, mend: /gzip and zip/ },
  },
  {
    name: "Zstandard",
    file: "leads.csv.zst",
    content: Buffer.from("28b52ffd00000000", "hex"),
    outcome: { at: "leads.csv.zst", problem: /Zstandard/ },
  },
  {
    name: "7-Zip",
    file: "leads.7z",
    content: Buffer.from("377abcaf271c0004", "hex"),
    outcome: { at: "leads.7z", problem: /7-Zip/ },
  },
  {
    name: "gzip of a file with tabs, in capitals",
    file: "LEADS.TSV.GZ",
    content: gzipSync(csv.replaceAll(",", "\t")),
    outcome: ok,
  },
];
