/** Reference tokens to a JSON pointer (RFC 6901). */
export function formatPointer(tokens: readonly (string | number)[]): string {
  let pointer = "";
  for (const token of tokens) {
    const isPlain = typeof token === "number" || !(token.includes("~") || token.includes("/"));
    pointer += isPlain ? `/${token}` : `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return pointer;
}
