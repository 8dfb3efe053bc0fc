import type { Result } from "../result-schema.ts";
import { counted, decimal, percent, rate, whole } from "./number-text.ts";

type Bar = Result["bar"];
type Group = Bar["groups"][number];

/** Where the bar lies, why, and what it hands over. */
export function chosenSentence({ chosen, because }: Bar, { given, given_up }: Group): string {
  const load =
    given.leads_per_rep_per_week === null
      ? ""
      : ` (${decimal(given.leads_per_rep_per_week, 1)} per rep per week)`;
  const kept = given.wins_kept === null ? "" : ` They hold ${percent(given.wins_kept)} of the wins.`;
  return `The bar chosen is ${chosen}: ${because}. It hands over ${whole(given.leads)} of ${counted(given.leads + given_up.leads, "lead")}${load}.${kept}${converts(given)}`;
}

/** What is lost by not working the rest. */
export function givenUpSentence({ given_up }: Group): string {
  if (given_up.leads === 0) return "It gives up nothing: every lead is handed over.";
  const wins = given_up.wins === null ? "" : `, of which ${given_up.wins} won`;
  return `It gives up ${counted(given_up.leads, "lead")}${wins}.${converts(given_up)}`;
}

/** Who agreed on the bar and when, or how to write it down. */
export function agreedSentence({ agreed }: Bar): string {
  if (agreed === null)
    return "Sales and marketing have not agreed on it yet. Once they have, whoever runs scorewright writes who, when and on which bar into the config (agreed).";
  const signed = `${agreed.by.join(" and ")} agreed on ${agreed.on}`;
  return agreed.holds
    ? `${signed} on this bar.`
    : `${signed} on another bar (${agreed.bar}): agree anew, or say qualify as agreed.`;
}

function converts({ conversion, conversion_low, conversion_high }: Group["given"]): string {
  if (conversion === null) return "";
  return ` Of these leads ${rate({ rate: conversion, low: conversion_low, high: conversion_high })} convert.`;
}
