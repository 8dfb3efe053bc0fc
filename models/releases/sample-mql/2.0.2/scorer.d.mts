// sample-mql 2.0.2
export interface Lead {
  readonly "Budget__c"?: string | null;
  readonly "Country"?: string | null;
  readonly "Industry"?: string | null;
  readonly "LeadSource"?: string | null;
  readonly "NumberOfEmployees"?: number | null;
  readonly "Timeline__c"?: string | null;
  readonly "careers page active days"?: number | null;
  readonly "days since first demo form"?: number | null;
  readonly "email click active days, half-life 30 days"?: number | null;
  readonly "email domain"?: string | null;
  readonly "job function"?: string | null;
  readonly "pricing page in 30 days"?: number | null;
  readonly "seniority"?: string | null;
}

export interface Score {
  readonly points: number;
  readonly fit_points: number;
  readonly engagement_points: number;
  readonly grade: string;
  readonly class: "high" | "medium" | "low";
  readonly probability: number;
  readonly decision: "qualify" | "nurture";
  readonly reasons: string;
}

export declare const model: { readonly name: string; readonly version: string };
export declare const inputs: readonly { readonly name: string; readonly type: "number" | "text" }[];
export declare function score(lead: Lead): Score;
