import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { writeWorkList } from "../../pipelines/score/write-work-list.ts";
import { openWarehouse, scratchPath } from "../read/scratch.ts";

test("each rep's leads, the best first, those without a rep at the end; a name that a spreadsheet would run stays text", async () => {
  const path = scratchPath("work_list.csv");
  const warehouse = await openWarehouse(path);
  await warehouse.run(`create schema marts; create table marts.open_today as select * from (values
    ('L1', 'Zoe', 'North', 'C1', 'low', 30, 0.1, 4, timestamp '2026-06-28 15:16:42', 'touched'),
    ('L2', 'Zoe', 'North', 'A1', 'high', 70, 0.5, 9, null, 'no touch recorded'),
    ('-L3', '=cmd|''/C calc''!A0', '@West', 'A1', 'high', 70, 0.5, 9, null, 'no touch recorded'),
    ('L4', null, null, 'A1', 'high', 70, 0.9, 9, null, 'no touch recorded'),
    ('L5', 'Zoe', 'North', 'A1', 'high', 70, 0.6, 9, null, 'has an opportunity'),
    ('L6', 'Zoe', 'North', 'A1', 'high', 70, 0.6, 9, null, 'has an outcome')
  ) as leads (lead_id, rep, territory, grade, class, points, probability, age_days, touched_at, work)`);
  await writeWorkList(warehouse, path);
  await warehouse.close();
  expect(readFileSync(path, "utf8").trimEnd().split("\n")).toEqual([
    "rep,lead_id,territory,work,class,grade,points,probability_at_handoff,age_days,touched_at",
    "'=cmd|'/C calc'!A0,'-L3,'@West,no touch recorded,high,A1,70,0.5,9,",
    "Zoe,L2,North,no touch recorded,high,A1,70,0.5,9,",
    "Zoe,L1,North,touched,low,C1,30,0.1,4,2026-06-28 15:16:42",
    ",L4,,no touch recorded,high,A1,70,0.9,9,",
  ]);
});
