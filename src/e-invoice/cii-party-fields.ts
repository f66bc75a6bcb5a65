import type { Field } from "./field.ts";

/** A party of a Cross Industry Invoice, in the order of its schema. */
export function ciiPartyFields(path: string, pointer: string): Field[] {
  const at = (place: string): string => `${path}/${place}`;
  const to = (name: string): string => `${pointer}/${name}`;
  return [
    {
      path: at("ID"),
      list: to("identifiers"),
      fields: [
        { path: ".", pointer: "/value" },
        { path: ".", attribute: "schemeID", pointer: "/scheme" },
      ],
    },
    {
      path: at("GlobalID"),
      list: to("identifiers"),
      isReadOnly: true,
      fields: [
        { path: ".", pointer: "/value" },
        { path: ".", attribute: "schemeID", pointer: "/scheme" },
      ],
    },
    { path: at("Name"), pointer: to("name") },
    { path: at("SpecifiedLegalOrganization/ID"), pointer: to("legalRegistrationId") },
    { path: at("SpecifiedLegalOrganization/TradingBusinessName"), pointer: to("tradingName") },
    { path: at("DefinedTradeContact/PersonName"), pointer: to("contact/name") },
    { path: at("DefinedTradeContact/DepartmentName"), pointer: to("contact/name"), isReadOnly: true },
    {
      path: at("DefinedTradeContact/TelephoneUniversalCommunication/CompleteNumber"),
      pointer: to("contact/phone"),
    },
    { path: at("DefinedTradeContact/EmailURIUniversalCommunication/URIID"), pointer: to("contact/email") },
    { path: at("PostalTradeAddress/PostcodeCode"), pointer: to("address/postalCode") },
    {
      paths: ["LineOne", "LineTwo", "LineThree"].map((line) => at(`PostalTradeAddress/${line}`)),
      texts: to("address/lines"),
    },
    { path: at("PostalTradeAddress/CityName"), pointer: to("address/city") },
    { path: at("PostalTradeAddress/CountryID"), pointer: to("address/country") },
    { path: at("PostalTradeAddress/CountrySubDivisionName"), pointer: to("address/subdivision") },
    { path: at("URIUniversalCommunication/URIID"), pointer: to("electronicAddress") },
    { path: at("SpecifiedTaxRegistration[ID/@schemeID=VA]/ID"), pointer: to("vatId") },
    { path: at("SpecifiedTaxRegistration[ID/@schemeID=VA]/ID"), attribute: "schemeID", constant: "VA" },
    { path: at("SpecifiedTaxRegistration[ID/@schemeID=FC]/ID"), pointer: to("taxId") },
    { path: at("SpecifiedTaxRegistration[ID/@schemeID=FC]/ID"), attribute: "schemeID", constant: "FC" },
  ];
}
