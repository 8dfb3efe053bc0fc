import { csvText } from "../csv-text.ts";

const CURRENCIES = [
  { code: "USD", rate: 1, isCorporate: true },
  { code: "EUR", rate: 0.92, isCorporate: false },
];

/** Salesforce's CurrencyType object: units of the currency for one US dollar. */
export function currencyTypeCsv(): string {
  return csvText<(typeof CURRENCIES)[number]>(
    {
      IsoCode: ({ code }) => code,
      ConversionRate: ({ rate }) => rate,
      IsCorporate: ({ isCorporate }) => isCorporate,
      IsActive: () => true,
    },
    CURRENCIES,
  );
}
