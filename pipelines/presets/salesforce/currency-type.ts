import type { Preset } from "../preset.ts";

/** Salesforce CurrencyType: units of each currency for one unit of the corporate currency. */
export const salesforceCurrencyType: Preset = {
  name: "salesforce/currency-type",
  entity: "currencies",
  signature: ["IsoCode", "ConversionRate"],
  columns: { currency: "IsoCode", rate: "ConversionRate" },
  system: ["Id", "IsCorporate", "IsActive", "DecimalPlaces"],
};
