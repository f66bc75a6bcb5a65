import { toCountry } from "../entities/countries.ts";
import { findPlace } from "./find-place.ts";

const street =
  /(?:stra(?:ß|ss)e|str\.|weg\b|platz\b|allee\b|gasse\b|ring\b|damm\b|(?<![a-z])rue\b|(?<![a-z])avenue\b|(?<![a-z])ave\b|(?<![a-z])blvd\b|(?<![a-z])boulevard\b|(?<![a-z])place\b|chemin\b|(?<![a-z])route\b|(?<![a-z])impasse\b|(?<![a-z])rua\b|(?<![a-z])avenida\b|(?<![a-z])praça\b|(?<![a-z])ul\.|(?:gatan|vägen|gade|gata|veien|katu)\s+\d|(?<=\p{L}{3})vej\s+\d|(?<![a-z])calle\b|(?<![a-z])camino\b|(?<![a-z])plaza\b|(?<![a-z])paseo\b|(?<![a-z])via\b|(?<![a-z])viale\b|(?<![a-z])piazza\b|(?<![a-z])p\.?zza\b|(?<![a-z])corso\b|(?<![a-z])street\b|(?<![a-z])st\b|(?<![a-z])road\b|(?<![a-z])rd\b|(?<![a-z])lane\b|(?<![a-z])ln\b|(?<![a-z])drive\b|(?<![a-z])dr\b|(?<![a-z])court\b|(?<![a-z])suite\b|(?<![a-z])floor\b|(?<![a-z])level\b|(?<![a-z])block\b|(?<![a-z])unit\b|(?<![a-z])lot\b|(?<![a-z])house\b|(?<![a-z])building\b|(?<![a-z])bangunan\b|(?<![a-z])jalan\b|(?<![a-z])jln\b|(?<![a-z])jl\b|(?<![a-z])taman\b|(?<![a-z])tmn\b|(?<![a-z])kampung\b|(?<![a-z])lorong\b|(?<![a-z])bandar\b|(?<![a-z])seksyen\b|(?<![a-z])persiaran\b|(?<![a-z])lebuh\b|straat\b|laan\b|plein\b|(?<![a-z])postfach\b|p\.?\s?o\.?\s?box|(?<![a-z])mall\b|(?<![a-z])city\b|(?<![a-z])state\b|(?<![a-z])park\b)/iu;

/** Words for streets that mean other things as well: they count only beside a house number, or in front of a name. */
const housed =
  /^\d{1,4}\s?[a-z]?(?:\s(?:bis|ter|quater))?[,\s]+(?:quai|cours|sentier|square|faubourg|passage|esplanade|bd\.?|cité|montée|promenade|parvis|clos|mail|hameau|allée)\s|(?:ufer|markt|hof|steig|graben|wall|chaussee|kade|gracht|dijk|singel|steenweg|laan)\s+\d{1,4}\s?[a-z]?$|^(?:za|zi|zac|z\.a\.|z\.i\.|zone (?:artisanale|industrielle|d['’]activités)|parc d['’]activités|pol(?:\.|[íi]gono)|gewerbe(?:gebiet|park)|industriegebiet|loc\.|località|fraz\.)\s+\p{Lu}|^(?:c\.so|v\.le|l\.go)\s|^(?:c\/|ctra\.?|pza\.?|pl\.|al\.|os\.|rynek|nám\.|náměstí|třída|ulice|torget|torvet)\s?\p{Lu}|(?:torget|torvet|gränd|plads|stræde|allé|rynek|tori)\s+\d|^(?:rynek)\s\d|^(?:avda\.?|ronda|travesía|glorieta|largo|vicolo|lungo\p{L}+)\s+\p{Lu}/iu;

/** True where a line reads like part of a postal address. */
export function isAddressLine(line: string): boolean {
  // Letters that a scan took for digits of a postcode.
  const text = line
    .replace(/(?<=\d)[oO](?=[\doO]|(?:\s|$))|(?<=-)[oO](?=\d)/g, "0")
    .replace(/^[BOSI](?=\d{4}\s+\p{Lu})/u, "0");
  if (findPlace(text) || toCountry(text) || street.test(text) || housed.test(text.trim())) return true;
  if (/^(?:no\.?|nr\.?|n°|#)?\s*(?:[A-Z]{1,2}-){0,2}[\dA-Z]{0,3}\d[\w-]*\s*[,.]\s*\p{L}/iu.test(text))
    return true;
  return (
    /(?<![\p{L}\d]-?)\b\d{4,6}\b(?!-\d)/u.test(text) && /\p{L}{3}/u.test(text) && !/[.:]\s*\d/.test(text)
  );
}
