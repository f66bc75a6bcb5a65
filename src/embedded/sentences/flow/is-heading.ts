import { marker } from "./markers.ts";

const mostWords = 12;
/** Words that headings in title case leave small. */
const small =
  /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with|upon|under|und|der|die|das|des|von|zur?|im|für|de|du|des|la|le|les|et|en|au|aux|sur|del?|los|las|y|el|por|con|sin|di|della|dei|e|per|il|al)$/u;

/** Whether a text without more behind it is a heading rather than a sentence or a value. `isBold` is of the whole line. */
export function isHeading(text: string, isBold: boolean): boolean {
  const bare = text.replace(marker, "").trim();
  const isMarkdown = /^#{1,6}\s/u.test(text);
  const words = bare.match(/[\p{L}\p{M}'’&-]{1,}/gu) ?? [];
  if (words.length === 0 || words.length > mostWords || bare.length > 110) return false;
  if (/^(?:by|name|title|date[d]?|its|signature|attn)\b\s*:?/iu.test(bare) || /\/s\//u.test(bare))
    return false;
  if (/[,;]$/u.test(bare) || /[:=]\s*\S/u.test(bare) || /_{3}/u.test(bare)) return false;
  if (isMarkdown) return true;
  const isNumbered = marker.test(text) && !/^[•·●▪◦‣*–—-]/u.test(text);
  const isUpper = /\p{Lu}{2}/u.test(bare) && !/\p{Ll}{2}/u.test(bare);
  if (isUpper) return bare.length > 3;
  if (!/^[\p{Lu}\d"“]/u.test(bare)) return false;
  if (isNumbered && words.length <= 7 && !/[.!?,;:]/u.test(bare)) return true;
  const long = words.filter((word) => !small.test(word));
  const isTitle = long.length > 0 && long.every((word) => /^\p{Lu}/u.test(word));
  return isTitle ? isNumbered || isBold || /^[^.]*[.:]?$/u.test(bare) : isBold && !/[.!?]$/u.test(bare);
}
