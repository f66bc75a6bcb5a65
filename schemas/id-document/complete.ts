import type { Json } from "../../src/document/json.ts";
import { getAt } from "../../src/values/get-at.ts";
import { parseMrz } from "../../src/values/parse-mrz.ts";
import { setAt } from "../../src/values/set-at.ts";

const names = [
  "documentCode",
  "issuingCountry",
  "documentNumber",
  "surname",
  "givenNames",
  "nationality",
  "dateOfBirth",
  "sex",
  "dateOfExpiry",
  "optional",
] as const;

/** Says what the lines of the machine-readable zone mean; everything else stays as it was answered. */
export function complete(json: Json): Json {
  const lines = getAt(json, "/mrz/lines");
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === "string")) return json;
  const zone = parseMrz(lines.map((line) => line.replaceAll(/\s/gu, "").toUpperCase()));
  if (!zone) return json;
  const parsed = Object.fromEntries(names.map((name) => [name, zone.fields[name]?.value ?? null]));
  const checkDigits = zone.checks.map(({ name, isRight }) => ({ name, isRight }));
  return setAt(json, "/mrz", { lines, format: zone.format, parsed, checkDigits });
}
