import type { Preset } from "../preset.ts";

/** Salesforce Account. */
export const salesforceAccount: Preset = {
  name: "salesforce/account",
  entity: "accounts",
  columns: { account_id: "Id", company: "Name", created_at: "CreatedDate", is_deleted: "IsDeleted" },
  system: [
    "Id",
    "IsDeleted",
    "MasterRecordId",
    "OwnerId",
    "ParentId",
    "CreatedById",
    "LastModifiedById",
    "SystemModstamp",
  ],
  filledLater: [
    "LastModifiedDate",
    "LastActivityDate",
    "LastViewedDate",
    "LastReferencedDate",
    "Rating",
    "Type",
  ],
  personal: [
    "Name",
    "Phone",
    "Fax",
    "Website",
    "Description",
    "BillingStreet",
    "BillingPostalCode",
    "ShippingStreet",
    "ShippingPostalCode",
  ],
};
