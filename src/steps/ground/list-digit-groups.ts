/** Runs of the digits 0 to 9 in a text, in its order: where each begins and ends, two entries a run. */
export type DigitGroups = readonly number[];

/** Finds them in one pass. */
export function listDigitGroups(text: string): DigitGroups {
  const groups: number[] = [];
  let isInside = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 0x30 && code <= 0x39;
    if (isDigit !== isInside) groups.push(at);
    isInside = isDigit;
  }
  return groups;
}
