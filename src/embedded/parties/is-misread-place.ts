import { distance } from "fastest-levenshtein";
import { foldText } from "../../values/fold-text.ts";

/** Long words of addresses, folded: those of streets, and of regions that stand in nearly all addresses of a country. */
const known = new Set(
  `strasse street avenue boulevard square terrace crescent highway parkway industrial estate building
  platz chemin impasse avenida travesia poligono carretera piazza viale straat plein
  persiaran lorong kampung bandar seksyen taman perindustrian perniagaan industri
  selangor lumpur petaling putrajaya sembilan terengganu kelantan pahang melaka penang sarawak wilayah persekutuan`
    .trim()
    .split(/\s+/),
);
const longest = Math.max(...[...known].map((word) => word.length));

/** Letters that may be wrong in an address that can still be told. */
const fewest = 2;

/** True where words of an address are nearly ones that addresses are full of, but letters of them are wrong: a scan misread it. */
export function isMisreadPlace(text: string): boolean {
  const words = foldText(text, "normalized").text.match(/\p{L}{6,}/gu) ?? [];
  const wrong = words.map((word) => {
    if (known.has(word) || word.length > longest + 1) return 0;
    const most = word.length >= 8 ? 2 : 1;
    const near = [...known].map((other) => (other.length >= 6 ? distance(other, word) : Infinity));
    const least = Math.min(...near);
    return least <= most ? least : 0;
  });
  return wrong.reduce((sum, count) => sum + count, 0) >= fewest;
}
