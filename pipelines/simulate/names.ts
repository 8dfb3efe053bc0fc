import type { Country } from "./territories-and-reps.ts";

interface Names {
  readonly first: readonly string[];
  readonly last: readonly string[];
  readonly cities: readonly string[];
  readonly freeMail: readonly string[];
}

const AMERICAN: Names = {
  first: ["Alex", "Casey", "Drew", "Jordan", "Morgan", "Riley", "Robin", "Taylor", "René", "Zoé"],
  last: ["Ashby", "Birch", "Calder", "Dorsey", "Ellery", "Farrow", "Garnet", "Hollis", "Ito", "O'Dell"],
  cities: ["Springfield", "Riverton", "Fairview", "Georgetown", "Salem", "Clinton"],
  freeMail: ["gmail.com", "yahoo.com", "outlook.com"],
};

const GERMAN: Names = {
  first: ["Anke", "Björn", "Jürgen", "Käthe", "Lutz", "Marlene", "Uwe", "Zoë"],
  last: ["Groß", "Hübner", "Jäger", "Lorenz", "Meißner", "Straub", "Vogt", "Weiß"],
  cities: ["Neustadt", "Altdorf", "Bergheim", "Rheinfelden"],
  freeMail: ["gmx.de", "web.de", "gmail.com", "yahoo.fr"],
};

const NORDIC: Names = {
  first: ["Aino", "Bjørn", "Freja", "Håkon", "Jørgen", "Lærke", "Sölve", "Ylva"],
  last: ["Ahlén", "Dahl", "Grøn", "Høeg", "Kivi", "Lund", "Sørby", "Ström"],
  cities: ["Nysted", "Vik", "Strömsund", "Åby"],
  freeMail: ["gmail.com", "hotmail.com"],
};

const COMPANY_STARTS = [
  "Nor",
  "Vel",
  "Tam",
  "Quo",
  "Bri",
  "Zan",
  "Ful",
  "Mer",
  "Kol",
  "Ost",
  "Lüm",
  "Pré",
  "Sø",
  "Gar",
];
const COMPANY_ENDS = [
  "via",
  "mar",
  "dex",
  "lund",
  "tis",
  "wick",
  "ren",
  "qua",
  "sol",
  "dova",
  "rix",
  "ba",
  "zen",
];
const COMPANY_KINDS = [
  "Labs",
  "Group",
  "Robotics",
  "Foods",
  "Systems",
  "Works",
  "Health",
  "Media",
  "日本",
  "Energy",
];

/** The made-up names, towns and free-mail providers of a country. */
export function namesOf(country: Country): Names {
  if (country === "USA") return AMERICAN;
  return country === "Germany" || country === "Austria" || country === "Switzerland" ? GERMAN : NORDIC;
}

/** The name of the n-th company: no two alike; a few hold a comma or quotes, as real ones do. */
export function companyName(number: number): string {
  const names = COMPANY_STARTS.length * COMPANY_ENDS.length * COMPANY_KINDS.length;
  // A step that shares no factor with the number of names visits each name once, in no visible order.
  const place = (number * 7919) % names;
  const start = COMPANY_STARTS[place % COMPANY_STARTS.length];
  const end = COMPANY_ENDS[Math.floor(place / COMPANY_STARTS.length) % COMPANY_ENDS.length];
  const kind = COMPANY_KINDS[Math.floor(place / COMPANY_STARTS.length / COMPANY_ENDS.length)];
  const round = number < names ? "" : ` ${Math.floor(number / names) + 1}`;
  if (number % 401 === 400) return `${start}${end} "Blue" ${kind}${round}`;
  return `${start}${end} ${kind}${round}${number % 53 === 52 ? ", Inc." : ""}`;
}

/** Letters that a mail address or domain may hold: `Lümvia 日本, Inc.` becomes `lumvia-nihon-inc`. */
export function addressPart(text: string): string {
  const latin = text
    .replaceAll("日本", "nihon")
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .replaceAll("æ", "ae");
  const plain = latin.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
