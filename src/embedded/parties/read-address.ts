import { toCountry } from "../entities/countries.ts";
import type { TextRange } from "../reading/reading.ts";
import { findPlace } from "./find-place.ts";

/** Parts of a postal address, each with the text that it was read from. */
export interface AddressParts {
  readonly lines: readonly TextRange[];
  /** What stands before the place: street, building, post box. */
  readonly streets: readonly TextRange[];
  readonly postalCode?: TextRange;
  readonly city?: TextRange;
  readonly subdivision?: TextRange;
  readonly country?: TextRange;
}

/** Parts of an address whose lines are given top to bottom. */
export function readAddress(lines: readonly TextRange[]): AddressParts {
  let parts: AddressParts = { lines, streets: [] };
  const streets: TextRange[] = [];
  // "2150 Harbor Avenue" may read like a postcode and its place until the line comes that surely is one.
  const best = Math.min(...lines.map((line) => findPlace(textOf(line))?.rank ?? Infinity));
  for (const line of lines) {
    const text = textOf(line);
    const cut = ([start, end]: readonly [number, number]): TextRange => ({
      segment: line.segment,
      start: line.start + start,
      end: line.start + end,
    });
    const found = parts.postalCode ? undefined : findPlace(text);
    if (found?.rank === best) {
      const first = Math.min(found.code[0], found.city[0]);
      const before = text.slice(0, first).replace(/(?:\b[A-Z]{1,2}\s?-\s?)?[\s,;·•|-]*$/u, "");
      // "Owner: Ada Lund · High Street 3 · 37073 Town": a piece with a label is no street.
      const from = /^.*:.*\s[·•|]\s+/u.exec(before)?.[0].length ?? 0;
      // "DE 12345 Town": the letters of a country in front of its code are no street.
      const isCode = /^[A-Z]{2}$/.test(before.slice(from)) && found.code[0] < found.city[0];
      if (isCode) parts = { ...parts, country: cut([from, before.length]) };
      else if (/[\p{L}\d]/u.test(before.slice(from))) streets.push(cut([from, before.length]));
      // "84340 Town - France"
      const [cityStart, cityEnd] = found.city;
      const behind = /\s+[-–]\s+(\p{L}[\p{L} ]+)$/u.exec(text.slice(cityStart, cityEnd));
      const isCountry = behind?.[1] !== undefined && toCountry(behind[1]) !== undefined;
      if (isCountry) parts = { ...parts, country: cut([cityEnd - behind[1]!.length, cityEnd]) };
      parts = {
        ...parts,
        postalCode: cut(found.code),
        city: cut([cityStart, isCountry ? cityStart + behind.index : cityEnd]),
        ...(found.state ? { subdivision: cut(found.state) } : {}),
      };
      const rest = text.slice(Math.max(found.code[1], found.city[1]));
      const tail = /^[\s,;·•|()-]*(.+?)[\s.)]*$/u.exec(rest)?.[1];
      if (tail && toCountry(tail))
        parts = { ...parts, country: cut([text.lastIndexOf(tail), text.lastIndexOf(tail) + tail.length]) };
    } else if (toCountry(text) || (/^[A-Z]{2}$/.test(text) && parts.postalCode)) {
      parts = { ...parts, country: line };
    } else if (!parts.postalCode) {
      streets.push(line);
    }
  }
  return { ...parts, streets };
}

function textOf({ segment, start, end }: TextRange): string {
  return segment.text.slice(start, end);
}
