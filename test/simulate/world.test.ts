import { describe, expect, test } from "vitest";
import { DAY, happened, WORLD_END } from "../../pipelines/simulate/calendar.ts";
import { stateAtExport } from "../../pipelines/simulate/outcome.ts";
import { buildWorld, type WorldLead } from "../../pipelines/simulate/world.ts";
import { auc } from "./auc.ts";

const world = buildWorld({ leads: 6000, seed: 21 });
const handedOver = world.leads.flatMap((lead) =>
  lead.truth && lead.course ? [{ ...lead, truth: lead.truth, course: lead.course }] : [],
);
const wins = handedOver.map(({ course }) => course.ending === "won");
const share = <T>(all: readonly T[], is: (one: T) => boolean) => all.filter(is).length / all.length;
const ofTerritory = (name: string) => handedOver.filter(({ lead }) => lead.rep.territory.name === name);
const wonSoFar = (lead: (typeof handedOver)[number]) => stateAtExport(lead.course) === "won";

describe("the size of the world", () => {
  test("leads, handoffs, wins", () => {
    expect(world.leads).toHaveLength(6000);
    expect(handedOver.length / 6000).toBeCloseTo(0.85, 1);
    expect(share(wins, Boolean)).toBeGreaterThan(0.14);
    expect(share(wins, Boolean)).toBeLessThan(0.16);
    const mature = handedOver.filter(({ course }) => course.handoffAt < WORLD_END - 90 * DAY);
    expect(mature.filter(wonSoFar).length).toBeGreaterThan(550);
  });

  test("win lag: median about 35 days, nine in ten within about 80", () => {
    const won = handedOver.filter(({ course }) => course.ending === "won");
    const lags = won
      .map(({ course }) => ((course.endsAt ?? 0) - course.handoffAt) / DAY)
      .sort((a, b) => a - b);
    expect(Math.abs((lags[Math.floor(lags.length / 2)] ?? 0) - 35)).toBeLessThan(3);
    expect(Math.abs((lags[Math.floor(lags.length * 0.9)] ?? 0) - 80)).toBeLessThan(8);
  });

  test("some are never touched, some never closed", () => {
    // Three standard errors of a share of 8% among 5,100.
    expect(Math.abs(share(handedOver, ({ tasks }) => tasks.length === 0) - 0.08)).toBeLessThan(0.0115);
    const old = handedOver.filter(({ course }) => course.handoffAt < WORLD_END - 300 * DAY);
    expect(share(old, ({ course }) => stateAtExport(course) === "never closed")).toBeCloseTo(0.035, 1);
  });
});

describe("the truth", () => {
  const probabilities = handedOver.map(({ truth }) => truth.probability);

  test("tells winners from losers with an AUC of 0.80 to 0.83, the rep adds a little", () => {
    const withRep = handedOver.map(({ truth }) => truth.probabilityWithRep);
    expect(auc(probabilities, wins)).toBeGreaterThan(0.8);
    expect(auc(probabilities, wins)).toBeLessThan(0.83);
    expect(auc(withRep, wins)).toBeGreaterThan(auc(probabilities, wins));
  });

  test("is calibrated: in each fifth as many win as it says, within four standard errors", () => {
    const sorted = handedOver.map(({ truth }, i) => ({ p: truth.probabilityWithRep, won: wins[i] ?? false }));
    sorted.sort((a, b) => a.p - b.p);
    for (let fifth = 0; fifth < 5; fifth++) {
      const part = sorted.slice((fifth * sorted.length) / 5, ((fifth + 1) * sorted.length) / 5);
      const expected = part.reduce((sum, { p }) => sum + p, 0);
      const spread = Math.sqrt(part.reduce((sum, { p }) => sum + p * (1 - p), 0));
      expect(Math.abs(part.filter(({ won }) => won).length - expected)).toBeLessThan(4 * spread);
    }
  });
});

describe("planted facts", () => {
  const rate = (leads: typeof handedOver) => share(leads, ({ course }) => course.ending === "won");
  const others = ["Northeast", "Southeast", "West", "DACH", "Nordics"].flatMap(ofTerritory);

  test("one territory has poor leads and a team as good as any", () => {
    const poor = ofTerritory("Central");
    const student = ({ lead }: WorldLead) => lead.seniority === "student" || lead.seniority === "job_seeker";
    expect(rate(poor)).toBeLessThan(0.7 * rate(others));
    expect(share(poor, student)).toBeGreaterThan(2 * share(others, student));
    expect(share(poor, ({ lead }) => lead.isFreeMail)).toBeGreaterThan(
      2 * share(others, ({ lead }) => lead.isFreeMail),
    );
    const skills = world.reps
      .filter(({ territory }) => territory.name === "Central")
      .map(({ skill }) => skill);
    expect(skills.reduce((sum, skill) => sum + skill, 0)).toBeCloseTo(0, 2);
  });

  test("the volume rep gets about three times the leads and closes no more deals than the best of the others", () => {
    const byRep = world.reps.map((rep) => handedOver.filter(({ lead }) => lead.rep === rep));
    const usual = byRep.filter((leads) => leads[0]?.lead.rep.name !== "Leo Varga");
    const volume = handedOver.filter(({ lead }) => lead.rep.name === "Leo Varga");
    const mean = usual.reduce((sum, leads) => sum + leads.length, 0) / usual.length;
    const most = Math.max(...usual.map((leads) => leads.filter(wonSoFar).length));
    expect(volume.length / mean).toBeGreaterThan(2.5);
    expect(volume.filter(wonSoFar).length).toBeLessThanOrEqual(most);
    expect(volume.filter(wonSoFar).length).toBeGreaterThan(30);
    const expected = volume.reduce((sum, { truth }) => sum + truth.probability, 0);
    expect(volume.filter(({ course }) => course.ending === "won").length).toBeLessThan(0.6 * expected);
  });

  test("Solution_Interest__c is filled far more on closed leads than on open ones of the same age", () => {
    const old = handedOver.filter(({ course }) => course.handoffAt < WORLD_END - 180 * DAY);
    const closed = (lead: (typeof old)[number]) => happened(lead.course.endsAt);
    const filled = ({ notes }: WorldLead) => notes.solutionInterest !== "";
    expect(share(old.filter(closed), filled)).toBeGreaterThan(0.65);
    expect(
      share(
        old.filter((lead) => !closed(lead)),
        filled,
      ),
    ).toBeLessThan(0.2);
  });

  test("Decision_Process__c alone has an AUC above 0.85, other notes lean the same way", () => {
    const old = handedOver.filter(({ course }) => course.handoffAt < WORLD_END - 90 * DAY);
    const alone = (score: (lead: WorldLead) => number) => auc(old.map(score), old.map(wonSoFar));
    expect(alone(({ notes }) => Number(notes.decisionProcess !== ""))).toBeGreaterThan(0.85);
    expect(alone(({ notes }) => Number(notes.contractType !== ""))).toBeGreaterThan(0.85);
    expect(alone(({ notes }) => notes.leadScore)).toBeGreaterThan(0.8);
    expect(alone(({ notes }) => Number(notes.rating === "Hot"))).toBeGreaterThan(0.65);
  });

  test("noise says nothing", () => {
    const old = handedOver.filter(({ course }) => course.handoffAt < WORLD_END - 90 * DAY);
    expect(
      Math.abs(
        auc(
          old.map(({ lead }) => lead.noise.luckyNumber),
          old.map(wonSoFar),
        ) - 0.5,
      ),
    ).toBeLessThan(0.04);
    expect(new Set(handedOver.map(({ lead }) => lead.noise.importBatch)).size).toBe(30);
  });
});
