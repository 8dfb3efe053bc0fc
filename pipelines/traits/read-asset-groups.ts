import type { AssetGroupWord } from "../../models/inputs/computed-from.ts";
import type { Warehouse } from "../warehouse.ts";

/** The words in pages and forms that tell kinds of activity apart, as they were loaded into `meta.asset_groups`. */
export async function readAssetGroups(warehouse: Warehouse): Promise<AssetGroupWord[]> {
  const rows = await warehouse.rows(
    "select * from meta.asset_groups order by activity_type, word, asset_group",
  );
  return rows.map((row) => ({
    activity_type: String(row.activity_type),
    word: String(row.word),
    asset_group: String(row.asset_group),
  }));
}
