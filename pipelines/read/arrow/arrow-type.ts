import type { ArrowBatch } from "./arrow-batch.ts";
import { type FlatTable, readSize, utf8Text } from "./arrow-flatbuffer.ts";
import { ArrowFlaw } from "./arrow-flaw.ts";

/** The text of the value at an index, which is not null. */
export type ValueText = (index: number) => string;

/** How the values of a plain Arrow type become text. */
export interface ArrowType {
  /** Takes the type's buffers after the one for nulls, and gives the text of each value. */
  readonly take: (batch: ArrowBatch) => ValueText;
  /** SQL that makes of that text the one that DuckDB writes; the text itself without it. */
  readonly sql?: (text: string) => string;
}

const UNITS = ["s", "ms", "us", "ns"] as const;
const PER_DAY = [86_400n, 86_400_000n, 86_400_000_000n, 86_400_000_000_000n] as const;
const MILLISECOND = 1;
const DAY = 0;
const INLINE_BYTES = 12;

/** The type of a field by its number in Arrow's schema, or null for one that is not plain. */
export function arrowType(kind: number, type: FlatTable): ArrowType | null {
  return PLAIN[kind]?.(type) ?? null;
}

/** The whole number type that indexes of a dictionary, too, are written in. */
export function intType(type: FlatTable | null): ArrowType {
  const isSigned = type === null || type.number(1, "Uint8") === 1;
  return fixed(...intReader(type?.number(0, "Int32") ?? 32, isSigned));
}

const PLAIN: Readonly<Partial<Record<number, (type: FlatTable) => ArrowType>>> = {
  2: intType,
  3: (type) => floatType(type.number(0, "Int16")),
  5: () => offsetText(4, (offsets, index) => offsets.readInt32LE(index * 4)),
  6: () => ({ take: takeBooleans }),
  7: (type) => decimalType(type.number(0, "Int32"), type.number(1, "Int32"), type.number(2, "Int32", 128)),
  8: (type) => dateType(type.number(0, "Int16", MILLISECOND)),
  9: (type) => timeType(type.number(0, "Int16", MILLISECOND), type.number(1, "Int32", 32)),
  10: (type) => timestampType(type.number(0, "Int16"), type.text(1)),
  20: () => offsetText(8, (offsets, index) => readSize(offsets, index * 8)),
  24: () => ({ take: takeViews }),
};

type Reader = (bytes: Buffer, at: number) => { toString(): string };

function fixed(width: number, read: Reader, sql?: ArrowType["sql"]): ArrowType {
  const take = (batch: ArrowBatch): ValueText => {
    const bytes = batch.takeBuffer(batch.records * width);
    return (index) => read(bytes, index * width).toString();
  };
  return sql === undefined ? { take } : { take, sql };
}

function intReader(bits: number, isSigned: boolean): [number, Reader] {
  const bytes = bits / 8;
  if (bits === 64)
    return [8, (buffer, at) => (isSigned ? buffer.readBigInt64LE(at) : buffer.readBigUInt64LE(at))];
  if (bits !== 8 && bits !== 16 && bits !== 32) throw new ArrowFlaw("whole numbers of an unknown width");
  return [bytes, (buffer, at) => (isSigned ? buffer.readIntLE(at, bytes) : buffer.readUIntLE(at, bytes))];
}

function floatType(precision: number): ArrowType {
  const asDouble = (text: string) => `cast(cast(${text} as double) as varchar)`;
  const asFloat = (text: string) => `cast(cast(${text} as float) as varchar)`;
  if (precision === 2) return fixed(8, (bytes, at) => digits(bytes.readDoubleLE(at)), asDouble);
  if (precision === 1) return fixed(4, (bytes, at) => digits(bytes.readFloatLE(at)), asFloat);
  if (precision === 0) return fixed(2, (bytes, at) => digits(halfFloat(bytes.readUInt16LE(at))), asFloat);
  throw new ArrowFlaw("floating-point numbers of an unknown width");
}

/** JavaScript writes the zero below zero without its sign. */
function digits(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

/** IEEE 754 binary16: 1 bit of sign, 5 of exponent, 10 of fraction. */
function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

function decimalType(precision: number, scale: number, bits: number): ArrowType {
  if (![32, 64, 128, 256].includes(bits)) throw new ArrowFlaw("decimals of an unknown width");
  if (Math.abs(scale) > 76 || precision < 1 || precision > 76)
    throw new ArrowFlaw("decimals of an unknown size");
  return fixed(bits / 8, (bytes, at) => decimalText(bigInt(bytes, at, bits / 8), precision, scale));
}

function bigInt(bytes: Buffer, at: number, width: number): bigint {
  if (width === 4) return BigInt(bytes.readInt32LE(at));
  let value = bytes.readBigInt64LE(at + width - 8);
  for (let word = at + width - 16; word >= at; word -= 8)
    value = (value << 64n) | bytes.readBigUInt64LE(word);
  return value;
}

/** As DuckDB: every decimal of the scale, and no zero before the point when the type has no room for it. */
function decimalText(unscaled: bigint, precision: number, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const places = String(unscaled < 0n ? -unscaled : unscaled).padStart(
    scale + (precision > scale ? 1 : 0),
    "0",
  );
  return `${unscaled < 0n ? "-" : ""}${places.slice(0, -scale)}.${places.slice(-scale)}`;
}

function dateType(unit: number): ArrowType {
  const sql = (days: string) => `cast(date '1970-01-01' + cast(${days} as integer) as varchar)`;
  if (unit === DAY) return fixed(4, (bytes, at) => bytes.readInt32LE(at), sql);
  if (unit === MILLISECOND) return fixed(8, (bytes, at) => wholeDays(bytes.readBigInt64LE(at)), sql);
  throw new ArrowFlaw("dates of an unknown unit");
}

function wholeDays(milliseconds: bigint): bigint {
  if (milliseconds % PER_DAY[MILLISECOND] === 0n) return milliseconds / PER_DAY[MILLISECOND];
  throw new ArrowFlaw("a date that is not a whole day");
}

function timeType(unit: number, bits: number): ArrowType {
  const { name, perDay } = unitOf(unit);
  const read = intReader(bits, true);
  const sql = (text: string) => `substr(${timestampSql(name, text)}, 12)`;
  return fixed(
    read[0],
    (bytes, at) => {
      const value = BigInt(read[1](bytes, at).toString());
      if (value >= 0n && value < perDay) return value;
      throw new ArrowFlaw("a time of day beyond 24 hours");
    },
    sql,
  );
}

function timestampType(unit: number, zone: string | null): ArrowType {
  const { name } = unitOf(unit);
  const offset = zone === null || zone === "" ? "" : " || '+00'";
  return fixed(
    8,
    (bytes, at) => bytes.readBigInt64LE(at),
    (text) => `${timestampSql(name, text)}${offset}`,
  );
}

function unitOf(unit: number): { name: (typeof UNITS)[number]; perDay: bigint } {
  const [name, perDay] = [UNITS[unit], PER_DAY[unit]];
  if (name === undefined || perDay === undefined) throw new ArrowFlaw("a time of an unknown unit");
  return { name, perDay };
}

function timestampSql(unit: (typeof UNITS)[number], text: string): string {
  const count = `cast(${text} as bigint)`;
  const made = {
    s: `make_timestamp(${count} * 1000000)`,
    ms: `make_timestamp_ms(${count})`,
    us: `make_timestamp(${count})`,
    ns: `make_timestamp_ns(${count})`,
  };
  return `cast(${made[unit]} as varchar)`;
}

function takeBooleans(batch: ArrowBatch): ValueText {
  const bits = batch.takeBuffer(Math.ceil(batch.records / 8));
  return (index) => String(hasBit(bits, index));
}

/** The bit at an index, the lowest of each byte first. */
export function hasBit(bits: Buffer, index: number): boolean {
  return (bits.readUInt8(index >> 3) & (1 << (index & 7))) !== 0;
}

function offsetText(width: number, read: (offsets: Buffer, index: number) => number): ArrowType {
  return {
    take: (batch) => {
      const offsets = batch.takeBuffer(batch.records === 0 ? 0 : (batch.records + 1) * width);
      const bytes = batch.takeBuffer(0);
      return (index) => textBetween(bytes, read(offsets, index), read(offsets, index + 1));
    },
  };
}

function takeViews(batch: ArrowBatch): ValueText {
  const views = batch.takeBuffer(batch.records * 16);
  const viewed = batch.takeViewed();
  return (index) => {
    const at = index * 16;
    const length = views.readInt32LE(at);
    if (length <= INLINE_BYTES) return textBetween(views, at + 4, at + 4 + length);
    const from = views.readInt32LE(at + 12);
    return textBetween(viewed[views.readInt32LE(at + 8)] ?? Buffer.alloc(0), from, from + length);
  };
}

function textBetween(bytes: Buffer, from: number, to: number): string {
  if (from < 0 || to < from || to > bytes.length) throw new ArrowFlaw("a text beyond its column");
  return utf8Text(bytes.subarray(from, to));
}
