import { nowWords } from "./now-words.ts";

const goesOn = new RegExp(String.raw`(?:^|[\s–—-])(?:${nowWords})$`, "iu");
const since = /^(?:since|seit|depuis|desde|sinds)\s/iu;
const lead = /^(?:from|since|seit|ab|von|depuis|de|du|desde|dal|da|sinds|van)\s+/iu;

/** Both ends of a period as printed; `isCurrent` where it goes on. */
export function readSpan(text: string): { from?: string; to?: string; isCurrent: boolean } {
  const isCurrent = goesOn.test(text.trim()) || since.test(text);
  const [from, to] = text
    .replace(lead, "")
    .split(/\s*(?:[–—-]|\b(?:to|until|till|bis|au|al|hasta|fino a|tot)\b|\s[àa]\s)\s*/u);
  return { ...(from ? { from } : {}), ...(to && !goesOn.test(to) ? { to } : {}), isCurrent };
}
