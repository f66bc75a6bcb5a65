/** Shades by which what was shown before and what is shown behind must differ for something in between to be seen. */
const minApart = 14;
/** So many spots must be that far apart, and this share of them in between. */
const least = { spots: 6, share: 0.75 } as const;
/** Of the way from one to the other, how near to either end counts as being there. */
const margin = 0.1;
/** Shades beyond both, and the share of all spots that may lie there: whoever speaks beside the slides goes on moving. */
const beyond = { shades: 10, share: 0.08 } as const;

/** Whether a small grey picture is nothing but the one before it turning into the one behind it, `restless` spots aside. */
export function isFade(
  before: Uint8Array,
  shown: Uint8Array,
  behind: Uint8Array,
  restless: Uint16Array,
): boolean {
  let apart = 0;
  let between = 0;
  let outside = 0;
  for (const [at, shade] of shown.entries()) {
    if (restless[at] !== 0) continue;
    const low = Math.min(before[at] ?? 0, behind[at] ?? 0);
    const high = Math.max(before[at] ?? 0, behind[at] ?? 0);
    if (shade < low - beyond.shades || shade > high + beyond.shades) outside += 1;
    if (high - low <= minApart) continue;
    apart += 1;
    const near = margin * (high - low);
    if (shade > low + near && shade < high - near) between += 1;
  }
  return apart >= least.spots && between >= least.share * apart && outside <= beyond.share * shown.length;
}
