/** Words that make "tax" part of something else ("Total before tax"). */
const leading =
  /(?<!\p{L})(?:before|after|incl\w*|inc|excl\w*|ex|of|without|with|plus|less|pre|w\/o|on|and|sub|total)(?!\p{L})/iu;

/** True for a tax that is called by what it is on, or whose it is ("Meals Tax", "City sales tax"): in English it stands last. */
export function isKindOfTax(key: string, before: string): boolean {
  return (
    (key === "tax" || key === "salestax") &&
    /^\s*(?:\p{L}{3,}\s+){1,2}$/u.test(before) &&
    !leading.test(before)
  );
}
