import type { Draws } from "./random-draws.ts";
import type { Country } from "./territories-and-reps.ts";

export type Seniority = "c_level" | "vp" | "director" | "manager" | "individual" | "student" | "job_seeker";

type Titles = Readonly<Record<Seniority, readonly string[]>>;

const ENGLISH: Titles = {
  c_level: ["CEO", "CTO", "CFO", "COO", "Chief Marketing Officer", "Chief Data Officer", "Founder & CEO"],
  vp: ["VP Sales", "VP Marketing", "Vice President Operations", "VP Engineering", "SVP Finance"],
  director: ["Director of Marketing", "IT Director", "Director Operations", "Sales Director", "Head of Data"],
  manager: ["Marketing Manager", "IT Manager", "Operations Manager", "Product Manager", "Sales Manager"],
  individual: ["Software Engineer", "Data Analyst", "Consultant", "Accountant", "Marketing Specialist"],
  student: ["Student", "PhD Student", "Graduate Student", "Intern"],
  job_seeker: ["Job Seeker", "Seeking new role", "Looking for new opportunities"],
};

const GERMAN: Titles = {
  c_level: ["Geschäftsführer", "Geschäftsführerin", "Vorstand"],
  vp: ["Vice President Vertrieb", "VP Einkauf"],
  director: ["Direktor Vertrieb", "Bereichsleiter IT", "Direktorin Marketing"],
  manager: ["Teamleiter Vertrieb", "Abteilungsleiter Einkauf", "Teamleiterin Marketing"],
  individual: ["Sachbearbeiter Einkauf", "Softwareentwickler", "Buchhalterin"],
  student: ["Studentin", "Werkstudent", "Praktikant"],
  job_seeker: ["Arbeitssuchend", "Auf Jobsuche"],
};

const FRENCH: Titles = {
  c_level: ["PDG"],
  vp: ["Vice-président ventes"],
  director: ["Directeur marketing", "Directrice informatique"],
  manager: ["Responsable marketing", "Chef de projet"],
  individual: ["Ingénieur logiciel", "Comptable"],
  student: ["Étudiant", "Stagiaire"],
  job_seeker: ["En recherche d'emploi"],
};

/** A job title of that seniority, as people of that country write it. */
export function drawTitle(draws: Draws, seniority: Seniority, country: Country): string {
  return draws.pick(drawLanguage(draws, country)[seniority]);
}

function drawLanguage(draws: Draws, country: Country): Titles {
  if (country === "Switzerland") return draws.pick([ENGLISH, GERMAN, FRENCH]);
  if (country === "Germany" || country === "Austria") return draws.pick([ENGLISH, GERMAN]);
  return ENGLISH;
}
