/** An expression that only a whole name meets. */
export function wholeName(source: string): RegExp {
  return new RegExp(`^(?:${source})$`, "u");
}
