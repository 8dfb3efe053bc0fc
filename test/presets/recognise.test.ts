import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownPresets } from "../../pipelines/presets/known-presets.ts";
import { recognisePreset } from "../../pipelines/presets/recognise.ts";
import { fixtureHeader, fixtures } from "./fixture-headers.ts";

const names = (header: readonly string[]) => recognisePreset(header).map(({ preset }) => preset.name);

describe("recognising a preset", () => {
  test("neither the order of the columns nor their case and signs matter", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures).chain(({ preset, header }) =>
          fc.record({
            preset: fc.constant(preset),
            header: fc.shuffledSubarray([...header], { minLength: header.length }),
            respell: fc.constantFrom(
              (name: string) => name.toUpperCase(),
              (name: string) => `${name.replace(/[ ._]/g, "-")} `,
            ),
          }),
        ),
        ({ preset, header, respell }) => {
          expect(names(header.map(respell))[0]).toBe(preset);
        },
      ),
    );
  });

  test("a header that lacks any column of the signature is not the preset's", () => {
    for (const { preset, header } of fixtures.filter(({ file }) => !file.includes("."))) {
      const { signature = [], columns = {} } = knownPresets.get(preset) ?? {};
      for (const signed of signature.flat()) {
        const aliases = Object.values(columns).filter((aliases) => [aliases].flat().includes(signed));
        const others = signature.filter((names) => [names].flat().includes(signed));
        const without = header.filter((name) => ![...others.flat(), ...aliases.flat(2)].includes(name));
        expect(names(without)).not.toContain(preset);
      }
    }
  });

  test("a Salesforce contact is not a lead", () => {
    const contact = ["Id", "AccountId", "LastName", "FirstName", "Title", "Email", "LeadSource", "OwnerId"];
    expect(names([...contact, "CreatedDate", "MailingCountry"])).not.toContain("salesforce/lead");
  });

  test("a HubSpot company is not a contact, although both have a Record ID and a lifecycle stage", () => {
    expect(names(fixtureHeader("hubspot-company"))).not.toContain("hubspot/contact");
    expect(names(fixtureHeader("hubspot-contact"))[0]).toBe("hubspot/contact");
  });

  test("tasks and events, and the histories of leads and of opportunities, don't fit each other", () => {
    expect(names(fixtureHeader("salesforce-task"))).toEqual(["salesforce/task"]);
    expect(names(fixtureHeader("salesforce-event"))).toEqual(["salesforce/event"]);
    expect(names(fixtureHeader("salesforce-lead-history"))).toEqual(["salesforce/lead-history"]);
    expect(names(fixtureHeader("salesforce-opportunity-field-history"))).toEqual([
      "salesforce/opportunity-field-history",
    ]);
  });

  test("a generic preset is never named beside a vendor's", () => {
    for (const { preset, header } of fixtures.filter((fixture) => !fixture.preset.startsWith("generic/"))) {
      expect([preset, names(header).filter((name) => name.startsWith("generic/"))]).toEqual([preset, []]);
    }
  });

  test("a lead list of no vendor is generic", () => {
    const header = ["Prospect ID", "Lead Source", "City", "Converted", "Last Activity", "Lead Quality"];
    expect(recognisePreset(header)[0]).toMatchObject({ preset: { name: "generic/lead" }, known: 5 });
  });

  test("a header that nobody knows is nobody's", () => {
    expect(recognisePreset(["alpha", "beta"])).toEqual([]);
    expect(recognisePreset([])).toEqual([]);
  });

  test("the preset that knows most of the columns goes first", () => {
    const both = ["Id", "WhoId", "TaskSubtype", "StartDateTime", "EndDateTime", "Location"];
    expect(names(both)).toEqual(["salesforce/event", "salesforce/task"]);
  });

  test("two presets that know equally many columns are both named", () => {
    const tied = ["Id", "WhoId", "TaskSubtype", "StartDateTime"];
    const found = recognisePreset(tied).map(({ preset, known }) => [preset.name, known]);
    expect(found).toEqual([
      ["salesforce/task", 3],
      ["salesforce/event", 3],
    ]);
  });

  test("what the export can't do without and lacks is said", () => {
    const found = recognisePreset(["WhoId", "TaskSubtype", "Status"]);
    expect(found[0]).toMatchObject({ preset: { name: "salesforce/task" }, missing: ["created_at"] });
  });
});
