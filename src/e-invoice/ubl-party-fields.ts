import type { Field } from "./field.ts";
import { ublAddressFields } from "./ubl-address-fields.ts";

/** A party of UBL 2.1 in the order of its schema. */
export function ublPartyFields(path: string, pointer: string): Field[] {
  const at = (place: string): string => `${path}/${place}`;
  const to = (name: string): string => `${pointer}/${name}`;
  const vat = at("PartyTaxScheme[TaxScheme/ID=VAT]");
  const other = at("PartyTaxScheme[TaxScheme/ID!=VAT]");
  return [
    { path: at("EndpointID"), pointer: to("electronicAddress") },
    {
      path: at("PartyIdentification"),
      list: to("identifiers"),
      fields: [
        { path: "ID", pointer: "/value" },
        { path: "ID", attribute: "schemeID", pointer: "/scheme" },
      ],
    },
    { path: at("PartyName/Name"), pointer: to("tradingName") },
    ...ublAddressFields(at("PostalAddress"), to("address")),
    { path: `${vat}/CompanyID`, pointer: to("vatId") },
    { path: `${vat}/TaxScheme/ID`, constant: "VAT", of: vat },
    { path: `${other}/CompanyID`, pointer: to("taxId") },
    { path: `${other}/TaxScheme/ID`, constant: "TAX", of: other },
    { path: at("PartyLegalEntity/RegistrationName"), pointer: to("name") },
    // Parties that only receive money have no legal entity.
    { path: at("PartyName/Name"), pointer: to("name"), isReadOnly: true },
    { path: at("PartyLegalEntity/CompanyID"), pointer: to("legalRegistrationId") },
    { path: at("Contact/Name"), pointer: to("contact/name") },
    { path: at("Contact/Telephone"), pointer: to("contact/phone") },
    { path: at("Contact/ElectronicMail"), pointer: to("contact/email") },
  ];
}
