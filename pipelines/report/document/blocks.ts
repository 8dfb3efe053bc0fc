import type { TableName } from "../report-tables.ts";

/**
 * What a report is made of, free of any format: sections are written once as blocks of plain text, and the page and
 * the Markdown file are two ways to set them. All text is plain: each renderer escapes it for its own format.
 */

/** One figure or word, or a row of small labels. */
export type Cell = string | readonly string[];

export interface Column {
  readonly label: string;
  /** Figures are set flush right, words flush left. */
  readonly holds: "words" | "figures";
}

/** The first column names the row. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  /** The relation of the warehouse that holds these figures. */
  readonly from: TableName;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Long tables are folded away on the page until someone opens them. */
  readonly folded: boolean;
  /** Tables of detail stay out of the Markdown file, which people read in a pull request. */
  readonly pageOnly: boolean;
}

/** A sign of a plot and what it stands for; the sign is a CSS class of the page. */
export interface LegendEntry {
  readonly sign: string;
  readonly text: string;
}

export interface FigureBlock {
  readonly kind: "figure";
  readonly title: string;
  /** The relation of the warehouse that holds these figures. */
  readonly from: TableName;
  /** How to read it, in one or two sentences. */
  readonly reading: string;
  /** What someone who cannot see the picture should know; the table below it has the figures. */
  readonly alternative: string;
  readonly legend: readonly LegendEntry[];
  /** Draws it for a width in pixels: once for a screen, once for a phone. */
  readonly draw: (width: number, alternative: string) => string;
}

/** A name, what is to be said about it, and its labels. */
export interface Entry {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly string[];
}

/** A setting that the reader can move, and what each position means. */
export interface Step {
  readonly label: string;
  readonly text: string;
  readonly chosen: boolean;
  /** Where the mover stands at first: the chosen position, or the one most like it. */
  readonly start: boolean;
}

/** What stands before the text of the chosen position. */
export const chosenWords = "The model's choice.";

export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "entries"; readonly items: readonly Entry[] }
  | { readonly kind: "alert"; readonly title: string; readonly items: readonly Entry[] }
  | { readonly kind: "steps"; readonly title: string; readonly steps: readonly Step[] }
  | TableBlock
  | FigureBlock;

export interface Section {
  /** The fragment of its address on the page. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** @example paragraph("The exports name no reps."); */
export function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

/** @example heading("Territories"); */
export function heading(text: string): Block {
  return { kind: "heading", text };
}
