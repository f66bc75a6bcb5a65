import { toCountry } from "../entities/countries.ts";
import { findPlace } from "./find-place.ts";

const street =
  /(?:stra(?:ß|ss)e|str\.|weg\b|platz\b|allee\b|gasse\b|ring\b|damm\b|\brue\b|\bavenue\b|\bave\b|\bblvd\b|\bboulevard\b|\bplace\b|chemin\b|\broute\b|\bimpasse\b|\bcalle\b|\bcamino\b|\bplaza\b|\bpaseo\b|\bvia\b|\bviale\b|\bpiazza\b|\bcorso\b|\bstreet\b|\bst\b|\broad\b|\brd\b|\blane\b|\bln\b|\bdrive\b|\bdr\b|\bcourt\b|\bsuite\b|\bfloor\b|\blevel\b|\bblock\b|\bunit\b|\blot\b|\bhouse\b|\bbuilding\b|\bbangunan\b|\bjalan\b|\bjln\b|\bjl\b|\btaman\b|\btmn\b|\bkampung\b|\blorong\b|\bbandar\b|\bseksyen\b|\bpersiaran\b|\blebuh\b|straat\b|laan\b|plein\b|\bpostfach\b|p\.?\s?o\.?\s?box|\bmall\b|\bcity\b|\bstate\b|\bpark\b)/i;

/** Words for streets that mean other things as well: they count only beside a house number, or in front of a name. */
const housed =
  /^\d{1,4}\s?[a-z]?(?:\s(?:bis|ter|quater))?[,\s]+(?:quai|cours|sentier|square|faubourg|passage|esplanade|bd\.?|cité|montée|promenade|parvis|clos|mail|hameau|allée)\s|(?:ufer|markt|hof|steig|graben|wall|chaussee|kade|gracht|dijk|singel|steenweg|laan)\s+\d{1,4}\s?[a-z]?$|^(?:avda\.?|ronda|travesía|glorieta|largo|vicolo|lungo\p{L}+)\s+\p{Lu}/iu;

/** True where a line reads like part of a postal address. */
export function isAddressLine(line: string): boolean {
  // Letters that a scan took for digits of a postcode.
  const text = line
    .replace(/(?<=\d)[oO](?=[\doO]|(?:\s|$))/g, "0")
    .replace(/^[BOSI](?=\d{4}\s+\p{Lu})/u, "0");
  if (findPlace(text) || toCountry(text) || street.test(text) || housed.test(text.trim())) return true;
  if (/^(?:no\.?|nr\.?|n°|#)?\s*[\dA-Z]{0,3}\d[\w-]*\s*[,.]\s*\p{L}/iu.test(text)) return true;
  return /(?<![\p{L}\d]-?)\b\d{4,6}\b/u.test(text) && /\p{L}{3}/u.test(text) && !/[.:]\s*\d/.test(text);
}
