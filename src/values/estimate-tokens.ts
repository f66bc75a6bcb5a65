/** Characters of plain English or of figures behind one token, on the cautious side of the tokenisers in use. */
const asciiPerToken = 3;

/** Tokens that a text costs, estimated a little high: a letter beyond ASCII counts as a token of its own. */
export function estimateTokens(text: string): number {
  let beyond = 0;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 127) beyond += 1;
  return Math.ceil((text.length - beyond) / asciiPerToken) + beyond;
}
