import { z } from "zod";
import type { Trial } from "./kit.ts";
import { valueAt } from "./kit.ts";

const schema = z.object({
  name: z.string(),
  businessName: z.string().optional(),
  address: z.string(),
  cityStateZip: z.string().describe("City, state and ZIP code"),
  exemptPayeeCode: z.string().optional(),
  accountNumbers: z.string().optional(),
  requester: z.string().describe("Requester's name and address").optional(),
  ssn: z.string().describe("Social security number").optional(),
  ein: z.string().describe("Employer identification number").optional(),
  taxClassification: z
    .enum([
      "individual",
      "c_corporation",
      "s_corporation",
      "partnership",
      "trust",
      "limited_liability_company",
      "other",
    ])
    .optional(),
  isPartnership: z.boolean().describe("Partnership").optional(),
  isLimitedLiabilityCompany: z.boolean().optional(),
});

const boxes: Readonly<Record<string, string>> = {
  TaxClassifyIndividual: "individual",
  TaxClassifyCCorp: "c_corporation",
  TaxClassifySCorp: "s_corporation",
  TaxClassifyPartnership: "partnership",
  TaxClassifyTrust: "trust",
  TaxClassifyLLC: "limited_liability_company",
  TaxClassifyOther: "other",
};

/** A filled form with numbered boxes and check boxes. */
export const w9: Trial = {
  title: "form W-9",
  folder: "forms",
  schemaFor: (item) => (item.task === "form-fields" ? schema : undefined),
  score: (add, truth: { readonly fields: Readonly<Record<string, string>> }, json) => {
    const { fields } = truth;
    const one = (field: string, key: string): void =>
      add(field, fields[key] === undefined ? [] : [fields[key]], valueAt(json, `/${field}`));
    one("name", "Name");
    one("businessName", "BusinessName");
    one("address", "Address");
    one("cityStateZip", "CityStateZip");
    one("exemptPayeeCode", "ExemptPayeeCode");
    one("accountNumbers", "AccountNumbers");
    one("requester", "RequesterNameAddress");
    if (fields["SSN"] !== undefined) one("ssn", "SSN");
    if (fields["EIN"] !== undefined) one("ein", "EIN");
    const selected = Object.keys(boxes).find((key) => fields[key] === "selected");
    add(
      "taxClassification",
      selected === undefined ? [] : [boxes[selected]],
      valueAt(json, "/taxClassification"),
    );
    add("isPartnership", [fields["TaxClassifyPartnership"] === "selected"], valueAt(json, "/isPartnership"));
    add(
      "isLimitedLiability",
      [fields["TaxClassifyLLC"] === "selected"],
      valueAt(json, "/isLimitedLiabilityCompany"),
    );
  },
};
