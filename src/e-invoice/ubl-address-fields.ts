import type { Field } from "./field.ts";

/** An address of UBL in the order of its schema. */
export function ublAddressFields(path: string, pointer: string): Field[] {
  return [
    {
      paths: [`${path}/StreetName`, `${path}/AdditionalStreetName`, `${path}/AddressLine/Line`],
      texts: `${pointer}/lines`,
    },
    { path: `${path}/CityName`, pointer: `${pointer}/city` },
    { path: `${path}/PostalZone`, pointer: `${pointer}/postalCode` },
    { path: `${path}/CountrySubentity`, pointer: `${pointer}/subdivision` },
    { path: `${path}/Country/IdentificationCode`, pointer: `${pointer}/country` },
  ];
}
