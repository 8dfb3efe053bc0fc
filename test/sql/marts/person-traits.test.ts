import { test } from "vitest";
import { expectRows } from "../expect-rows.ts";
import { given } from "../given.ts";

const canonicalColumns = `
  canonical | column_name
  email     | Work Email
  title     | Job Title
  company   | Company`;

/** The traits of leads that held these values in a field at the handoff, and of one more lead that held none. */
async function traitsOf(field: string, values: readonly string[], traits: readonly string[]) {
  const leads = [...values, "none"].map((_, i) => `L${i}`);
  const inputs = {
    "before_handoff.leads": ["lead_id | handoff_at", ...leads.map((lead) => `${lead} | 2026-02-01`)].join(
      "\n",
    ),
    "marts.field_values": [
      "lead_id | field | value",
      ...values.map((value, i) => `L${i} | ${field} | ${value}`),
    ].join("\n"),
    "staging.stg_canonical_columns": canonicalColumns,
  };
  const rows = await given(inputs, "marts.person_traits");
  return rows.filter(({ trait }) => traits.includes(String(trait)));
}

test("seniority is read from titles in English, German and French; a title that says none is of the staff", async () => {
  const titles = [
    "Vice-President, Sales",
    "Leiterin Einkauf",
    "DIRECTEUR GÉNÉRAL",
    "Chef de projet",
    "Geschäftsführer",
    "Étudiante",
    "Head of IT",
    "Accountant",
  ];
  expectRows(
    await traitsOf("Job Title", titles, ["seniority"]),
    `
      lead_id | text_value
      L0      | vp
      L1      | director
      L2      | c-level
      L3      | manager
      L4      | c-level
      L5      | student
      L6      | director
      L7      | staff`,
  );
});

test("of several words the highest rank stands, students and job seekers first; parts of words do not count", async () => {
  const titles = [
    "Intern to the CEO",
    "CTO & Co-Founder",
    "Marketing Manager, Director's Office",
    "Headhunter",
    "Director (Data/Engineering)",
    "open to work: VP",
  ];
  expectRows(
    await traitsOf("Job Title", titles, ["seniority"]),
    `
      lead_id | text_value
      L0      | student
      L1      | c-level
      L2      | manager
      L3      | staff
      L4      | director
      L5      | job seeker`,
  );
});

test("the function is one per lead, and absent where the title tells none", async () => {
  const titles = ["VP Sales and Marketing", "Leiter Einkauf", "Responsable informatique", "Head", "CFO"];
  expectRows(
    await traitsOf("Job Title", titles, ["job function"]),
    `
      lead_id | text_value
      L0      | sales
      L1      | purchasing
      L2      | technology
      L4      | finance`,
  );
});

test("an address tells its kind of domain and the country of it, and nothing else", async () => {
  const emails = [
    "ada@GMail.com",
    "bo@gmx.de",
    "cy@mit.edu",
    "di@ox.ac.uk",
    "ed@acme.example",
    "flo@acme.co.uk",
    "no address",
  ];
  expectRows(
    await traitsOf("Work Email", emails, ["email domain", "email country"]),
    `
      lead_id | trait         | text_value
      L0      | email domain  | free mail
      L1      | email domain  | free mail
      L1      | email country | DE
      L2      | email domain  | university
      L3      | email domain  | university
      L3      | email country | UK
      L4      | email domain  | business
      L5      | email domain  | business
      L5      | email country | UK`,
  );
});

test("title and address are those of the handoff, not today's; one that was empty then tells nothing", async () => {
  const rows = await given(
    {
      "before_handoff.leads": `
        lead_id | handoff_at
        L1      | 2026-02-01
        L2      | 2026-02-01`,
      "marts.field_values": `
        lead_id | field      | value
        L1      | Job Title  | Purchasing Manager
        L1      | Work Email | ada@gmx.de
        L1      | Company    | CEO Partners
        L2      | Headline   | CEO`,
      "staging.stg_canonical_columns": canonicalColumns,
    },
    "marts.person_traits",
  );
  expectRows(
    rows,
    `
      lead_id | trait         | text_value
      L1      | seniority     | manager
      L1      | job function  | purchasing
      L1      | email domain  | free mail
      L1      | email country | DE`,
  );
});

test("whole days from the creation to the handoff, where one came before the other", async () => {
  const rows = await given(
    {
      "before_handoff.leads": `
        lead_id | handoff_at          | created_at
        L1      | 2026-02-01 12:00:00 | 2026-01-30 12:00:00
        L2      | 2026-02-01 12:00:00 | 2026-01-30 12:00:01
        L3      | 2026-02-01 12:00:00 | 2026-02-01 12:00:00
        L4      | -                   | -`,
    },
    "marts.person_traits",
  );
  expectRows(
    rows,
    `
      lead_id | trait                         | number_value
      L1      | days from creation to handoff | 2
      L2      | days from creation to handoff | 1`,
  );
});
