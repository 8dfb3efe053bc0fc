import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Another checksum than the content's. */
  readonly crc?: number;
  readonly isEncrypted?: boolean;
}

/** Writes a zip archive the short way, flaws included: APPNOTE.TXT 4.3. */
export function writeZip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const common = commonFields(file);
    const name = Buffer.from(file.name);
    const packed = deflateRawSync(file.content);
    const local = Buffer.concat([words(0x04034b50, 4), words(20, 2), common, words(0, 2), name, packed]);
    central.push(
      Buffer.concat([
        words(0x02014b50, 4),
        words(20, 2),
        words(20, 2),
        common,
        words(0, 2),
        words(0, 2),
        words(0, 2),
        words(0, 2),
        words(0, 4),
        words(offset, 4),
        name,
      ]),
    );
    parts.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const counts = Buffer.concat([words(files.length, 2), words(files.length, 2)]);
  const end = [
    words(0x06054b50, 4),
    words(0, 4),
    counts,
    words(directory.length, 4),
    words(offset, 4),
    words(0, 2),
  ];
  return Buffer.concat([...parts, directory, ...end]);
}

function commonFields({ name, content, crc, isEncrypted }: ZipFile): Buffer {
  const flags = (isEncrypted === true ? 1 : 0) | 0x800;
  const sizes = [deflateRawSync(content).length, Buffer.from(content).length];
  return Buffer.concat([
    words(flags, 2),
    words(8, 2),
    words(0, 4),
    words(crc ?? crc32(content), 4),
    ...sizes.map((size) => words(size, 4)),
    words(Buffer.byteLength(name), 2),
  ]);
}

function words(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}
