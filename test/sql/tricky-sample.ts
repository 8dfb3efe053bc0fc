import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../pipelines/package-root.ts";
import { quoteText, Warehouse } from "../../pipelines/warehouse.ts";

const sample = join(packageRoot, "data/sample");

/** An id of another record, of 15 characters, made from one of 18. */
const otherId = (mark: string, id = "Id") => `left(${id}, 3) || '${mark}' || substr(${id}, 6, 10)`;

/** Each export with what is appended to it. `source` is the export as it is, with `nth`, the number of each record. */
const exports: Readonly<Record<string, string>> = {
  // Twins that share the contact, account, opportunity and marketing id; and leads merged into leads that were merged themselves.
  "Lead.csv": `select * exclude (nth) from source
    union all by name select * exclude (nth) replace (${otherId("9x")} as Id) from source where nth % 20 = 0
    union all by name select * exclude (nth) replace (${otherId("8x")} as Id, 'true' as IsDeleted, Id as MasterRecordId)
      from source where nth % 20 = 1
    union all by name select * exclude (nth) replace (${otherId("7x")} as Id, 'true' as IsDeleted, ${otherId("8x")} as MasterRecordId)
      from source where nth % 40 = 1`,
  // A second opportunity of the same lead in the other currency, and one of a lead that was merged away.
  "Opportunity.csv": `select * exclude (nth), null as Lead__c from source
    union all by name select source.* exclude (nth)
      replace (${otherId("9x")} as Id, if(CurrencyIsoCode = 'EUR', 'USD', 'EUR') as CurrencyIsoCode), lead as Lead__c
      from source inner join converted on opportunity = Id where nth % 3 = 0
    union all by name select source.* exclude (nth) replace (${otherId("8x")} as Id), ${otherId("8x", "lead")} as Lead__c
      from source inner join converted on opportunity = Id where lead_nth % 20 = 1`,
  ...Object.fromEntries(
    ["Account.csv", "CampaignMember.csv", "LeadHistory.csv", "OpportunityHistory.csv", "Task.csv"].map(
      (file) => [
        file,
        `select * exclude (nth) from source
       union all by name select * exclude (nth) replace (${otherId("9x")} as Id) from source where nth % 10 = 0`,
      ],
    ),
  ),
  "marketo_activities.csv": `select * exclude (nth) from source
    union all by name select * exclude (nth) replace (marketoGUID || 'x' as marketoGUID) from source where nth % 10 = 0`,
  "CurrencyType.csv":
    "select * exclude (nth) from source union all by name select 'GBP' as IsoCode, '0.79' as ConversionRate",
  "User.csv": `select * exclude (nth) from source
    union all by name select * exclude (nth) replace (${otherId("9x")} as Id) from source where nth = 1`,
};

/**
 * Writes the sample into a folder with what real CRMs hold besides: twins of leads, leads that were merged twice, several opportunities
 * of a lead in several currencies, a namesake among the reps, and every tenth account, campaign member, task, activity and change twice.
 * Returns the path of a config for it.
 */
export async function writeTrickySample(folder: string): Promise<string> {
  const files = Object.keys(exports).flatMap((file) => [join(sample, file), join(folder, file)]);
  const warehouse = await Warehouse.open({ path: ":memory:", files, threads: 1 });
  await warehouse.run(`create table converted as select ConvertedOpportunityId as opportunity, min(Id) as lead, min(nth) as lead_nth
    from (${numbered("Lead.csv")}) group by ConvertedOpportunityId`);
  for (const [file, sql] of Object.entries(exports)) {
    await warehouse.run(`create or replace view source as ${numbered(file)}`);
    await warehouse.run(`copy (${sql}) to ${quoteText(join(folder, file))} (header)`);
  }
  await warehouse.close();
  return writeConfig(folder);
}

function numbered(file: string): string {
  const path = quoteText(join(sample, file));
  return `select *, row_number() over () as nth from read_csv(${path}, all_varchar = true)`;
}

function writeConfig(folder: string): string {
  const text = readFileSync(join(packageRoot, "scorewright.json"), "utf8").replaceAll("data/sample/", "");
  const config = JSON.parse(text);
  config.exports.opportunities.columns = { lead_id: "Lead__c" };
  config.validation = { repetitions: 0 };
  const path = join(folder, "scorewright.json");
  writeFileSync(path, JSON.stringify({ ...config, $schema: undefined }));
  return path;
}
