const high =
  /\b(?:indemnif\p{L}+|hold harmless|unlimited|irrevocabl\p{L}+|waives?|liquidated damages|penalt\p{L}+|forfeit\p{L}*|sole discretion|without (?:prior )?notice|perpetual)\b/iu;
const medium = /\b(?:compete|injunct\p{L}+|automatically renew\p{L}*|terminat\p{L}+|liab\p{L}+|own risk)\b/iu;

/** How much a clause weighs on whoever signs it, by the words in it. */
export function rateRisk(text: string): "high" | "medium" | "low" {
  return high.test(text) ? "high" : medium.test(text) ? "medium" : "low";
}
