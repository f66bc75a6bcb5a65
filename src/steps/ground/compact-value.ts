import { compactText } from "./compact-text.ts";
import type { CompactLevel } from "./compact-into.ts";

const breaks = /(?<=[a-z])-(?=[a-z])/g;

/** What a text of ASCII has in it, as bits; -1 for another one. */
const signs = { blank: 1, rare: 2, capital: 4, dash: 8 } as const;

const plainSigns = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === 0x20) return signs.blank;
  if (code === 0x2d) return signs.dash;
  if (code === 0x60 || (code >= 0x09 && code <= 0x0d)) return signs.rare;
  return code >= 0x41 && code <= 0x5a ? signs.capital : 0;
});

function listSigns(value: string): number {
  let found = 0;
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= 128) return -1;
    found |= plainSigns[code] ?? 0;
  }
  return found;
}

/** The compact text of a value that is looked for: as `compactText`. Of ASCII little is folded, and of most values less than that. */
export function compactValue(value: string, level: CompactLevel): string {
  const found = level === "normalized" ? listSigns(value) : -1;
  if (found < 0 || (found & signs.rare) !== 0) return compactText(value, level);
  const small = (found & signs.capital) === 0 ? value : value.toLowerCase();
  const dense = (found & signs.blank) === 0 ? small : small.replaceAll(" ", "");
  return (found & signs.dash) === 0 ? dense : dense.replace(breaks, "");
}
