import type { TraitGroup } from "../patterns.ts";

/** What a telling word says of a column: why a column that bears it can't be a trait. */
export interface TellingWords {
  readonly because: string;
  readonly words: readonly string[];
}

/** Words that say: set or updated by people or systems as the deal goes on. */
export const leakWords: readonly TellingWords[] = [
  {
    because: "an outcome or a stage, known only as the deal goes on",
    words: [
      ...[
        "converted",
        "conversion",
        "closed",
        "close",
        "won",
        "lost",
        "loss",
        "status",
        "stage",
        "probability",
      ],
      ...["onboarding", "onboarded", "contract", "proposal", "quote", "invoice", "signed", "forecast"],
    ],
  },
  {
    because: "a disposition or a reason, given afterwards",
    words: [
      "disposition",
      "dispositioned",
      "reason",
      "reasons",
      "discarded",
      "unqualified",
      "disqualified",
      "rejected",
    ],
  },
  {
    because: "the newest state, which goes on changing after the handoff",
    words: ["last", "latest", "modified", "updated", "recent"],
  },
  {
    because: "a count of what reps did up to the export",
    words: ["meetings", "calls", "touches", "attempts"],
  },
  {
    because: "a judgement or another score: a rival, not a trait",
    words: ["rating", "quality", "profile", "score", "scores", "index", "grade", "tag", "tags"],
  },
];

/** Personal data by name; only columns with many different values are meant. */
export const personalWords: readonly string[] = [
  ...[
    "name",
    "firstname",
    "lastname",
    "surname",
    "email",
    "mail",
    "phone",
    "mobile",
    "fax",
    "street",
    "address",
  ],
  ...["linkedin", "twitter", "skype", "website", "url", "ip", "description", "notes", "comment", "comments"],
];

/** Protected attributes and their proxies: refused unless the config allows them with a reason. */
export const protectedWords: readonly string[] = [
  ...[
    "age",
    "gender",
    "sex",
    "nationality",
    "ethnicity",
    "race",
    "religion",
    "birth",
    "birthdate",
    "birthday",
    "dob",
  ],
  ...["postcode", "postal", "zip", "zipcode", "marital", "disability", "salutation"],
];

/** Personal data that looks like a number. */
export const phoneWords: readonly string[] = ["phone", "mobile", "fax", "telephone"];

export const identifierWords: readonly string[] = ["id", "ids", "number", "no", "nr", "key", "uuid", "guid"];

/** What a column says something about, by the words of its name; the first list that matches counts. */
export const groupWords: readonly { readonly group: TraitGroup; readonly words: readonly string[] }[] = [
  {
    group: "bant",
    words: ["budget", "budgt", "authority", "decision", "need", "needs", "timeline", "timeframe", "urgency"],
  },
  {
    group: "behaviour",
    words: [
      "visits",
      "totalvisits",
      "visit",
      "views",
      "pageviews",
      "clicks",
      "opens",
      "downloads",
      "sessions",
      "spent",
      "webinars",
    ],
  },
  {
    group: "source",
    words: [
      "source",
      "origin",
      "campaign",
      "channel",
      "medium",
      "utm",
      "referrer",
      "referral",
      "landing",
      "search",
      "advertisement",
      "hear",
    ],
  },
  {
    group: "company",
    words: [
      ...[
        "industry",
        "sector",
        "employees",
        "revenue",
        "company",
        "comp",
        "account",
        "size",
        "country",
        "region",
        "city",
      ],
      ...["state", "growth", "competitors", "client", "partnership"],
    ],
  },
];
