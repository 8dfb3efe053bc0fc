import { roundTo } from "../../../../models/round-to.ts";
import { benjaminiHochberg, falseDiscoveryRate } from "../../../../models/stats/benjamini-hochberg.ts";
import { fewestExpected } from "../../../../models/stats/group-effects.ts";
import { normalTail } from "../../../../models/stats/normal-tail.ts";
import { ownShares } from "../../../../models/stats/own-share.ts";
import { wilsonInterval } from "../../../../models/stats/wilson-interval.ts";
import type { Row } from "../../../warehouse.ts";
import type { AfterHandoff } from "../../result-schema.ts";
import { hiddenParts } from "../hidden-parts.ts";
import { hiddenVerdict } from "../hidden-verdict.ts";

type Speed = AfterHandoff["touch_speed"][number];

/** In words, as `reports.rpt_touch_speed` numbers them from 1 on. */
const bands = [
  "within an hour",
  "within 8 hours",
  "within a day",
  "within 3 days",
  "within a week",
  "later",
  "never",
] as const;

interface Band {
  readonly touched: (typeof bands)[number];
  readonly leads: number;
  readonly wins: number;
  readonly promised: number;
  readonly usual: number;
  readonly variance: number;
}

/**
 * Does a faster first touch go with more wins than the leads promised? Each rep's fast leads are compared with the same rep's slow
 * ones, so that slow reps who are weak for other reasons don't make slowness look bad; verdicts after false discovery control.
 * Untouched leads are shown and not judged: nobody wins a lead by leaving it alone.
 */
export function touchSpeed(rows: readonly Row[]): AfterHandoff["touch_speed"] {
  const found = bands.map((touched, i) => ({
    touched,
    rows: withUsual(rows).filter(({ band }) => band === i + 1),
  }));
  const counted = found
    .filter((band) => band.rows.length > 0)
    .map(({ touched, rows: own }) => addedUp(touched, own));
  const verdicts = verdictsOf(counted);
  const hidden = hiddenParts(new Map<string, Band>(counted.map((band) => [band.touched, band])));
  return counted.map((band) =>
    hidden.has(band.touched)
      ? { touched: band.touched, leads: band.leads, ...nothing, verdict: hiddenVerdict(band.leads) }
      : toSpeed(band, verdicts.get(band.touched) ?? "too few"),
  );
}

/** What each rep would win in each band if touched leads were all alike to them. */
function withUsual(rows: readonly Row[]) {
  const counts = rows.map((row) => ({
    worker: String(row.rep),
    band: Number(row.band),
    leads: Number(row.leads),
    observed: Number(row.wins),
    expected: Number(row.expected),
  }));
  const touched = counts.filter(({ band }) => bands[band - 1] !== "never");
  const untouched = counts.filter(({ band }) => bands[band - 1] === "never");
  const shares = ownShares(touched);
  return [
    ...touched.map((row, i) => ({ ...row, share: shares[i] })),
    ...untouched.map((row) => ({ ...row, share: undefined })),
  ];
}

function addedUp(touched: Band["touched"], rows: ReturnType<typeof withUsual>): Band {
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    touched,
    leads: sum((row) => row.leads),
    wins: sum((row) => row.observed),
    promised: sum((row) => row.expected),
    usual: sum((row) => row.share?.expected ?? 0),
    variance: sum((row) => row.share?.variance ?? 0),
  };
}

function verdictsOf(counted: readonly Band[]): Map<Band["touched"], Speed["verdict"]> {
  const judged = counted.filter(({ usual, variance }) => usual >= fewestExpected && variance > 0);
  const scores = judged.map(({ wins, usual, variance }) => (wins - usual) / Math.sqrt(variance));
  const qs = benjaminiHochberg(scores.map(normalTail));
  const verdict = (i: number) =>
    (qs[i] as number) > falseDiscoveryRate ? "as expected" : (scores[i] as number) > 0 ? "higher" : "lower";
  return new Map([...judged.map((band, i) => [band.touched, verdict(i)] as const), ["never", "not judged"]]);
}

function toSpeed({ touched, leads, wins, promised, usual }: Band, verdict: Speed["verdict"]): Speed {
  const known = { touched, leads, promised: roundTo(promised, 1), wins };
  if (usual === 0) return { ...known, usual: null, ratio: null, low: null, high: null, verdict };
  const { low, high } = wilsonInterval(wins, leads);
  return {
    ...known,
    usual: roundTo(usual, 1),
    ratio: roundTo(wins / usual, 3),
    low: roundTo((low * leads) / usual, 3),
    high: roundTo((high * leads) / usual, 3),
    verdict,
  };
}

const nothing = { promised: null, usual: null, wins: null, ratio: null, low: null, high: null };
