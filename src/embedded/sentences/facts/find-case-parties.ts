import type { Flow } from "../flow/flow.ts";
import { findRole } from "./find-role.ts";
import type { ProseParty } from "./find-named-parties.ts";

const headLength = 4000;
const sides =
  "appellants?|respondents?|petitioners?|plaintiffs?|defendants?|claimants?|applicants?|kläger(?:in)?|beklagte[rn]?|demandeurs?|défendeurs?|demandantes?|demandad[oa]s?|recurrentes?|recurrid[oa]s?|ricorrent[ei]|resistent[ei]|controricorrente";
const name = String.raw`\p{Lu}[^\n;]{1,90}?`;
/** `Name ... Appellant`, `Name, Plaintiff` and `Appellant: Name`, each on a line of its own. */
const lines: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|\n)\s*(?<name>${name})\s*(?:,|\.{2,}|…|-+|–+|\s{2,}|\()\s*(?:[-–]\s*)?(?:the\s+)?(?<side>${sides})(?:\(s\))?\s*[).,:]?\s*(?:[-–]+\s*)?(?=\n|$|and\b|v\b|vs\b)`,
    "giu",
  ),
  new RegExp(
    String.raw`(?:^|\n)\s*(?<side>${sides})(?:\(s\))?\s*:\s*(?<name>${name})(?=\n|$|,\s(?:represented|vertreten|rappresentat|représenté))`,
    "giu",
  ),
];
/** Behind a name: where its bearer lives or has a seat, who stands in for it. */
const behindName =
  /,\s+(?:(?=[^,]*\d)|(?:vertreten|wohnhaft|ansässig|represented|représentée?|rappresentat[oaie]|representad[oa]s?|demeurant|domiciliée?|con sede|residente|residing)(?![\p{L}])).*$/iu;
const versus =
  /(?:^|\n)[ ]*(?<first>\p{Lu}[^\n;]{1,90}?)\s+(?:v\.?|vs\.?|VS\.?|VERSUS|[Vv]ersus|gegen|c\/|contre|contra|contro)\s+(?<second>\p{Lu}[^\n;]{1,90}?)(?=\n|$|\.\s|\s\(|,?\s[-–]\s|,\s(?:on|decided|\d))/u;

/** Who stands before the court, as the head of the judgment prints it. */
export function findCaseParties(flow: Flow): ProseParty[] {
  const { segment } = flow;
  const head = segment.text.slice(0, headLength);
  const parties: ProseParty[] = [];
  const add = (start: number, value: string, side: string | undefined, score: number): void => {
    const whole = value.replace(/[\s,.;:–-]+$/u, "");
    const behind = new RegExp(
      String.raw`(?:,|\s[-–])\s*(?:[-–]\s*)?(?:the\s+)?(${sides})(?![\p{L}]).*$`,
      "iu",
    ).exec(whole);
    const text = (behind ? whole.slice(0, behind.index) : whole).replace(behindName, "");
    const said = side ?? behind?.[1];
    if (
      text.length < 3 ||
      /^(?:the|counsel|advocate|for|appeal|judgment)\b|\b(?:advocate|counsel|solicitor|attorney|for the)\b/iu.test(
        text,
      ) ||
      !/\p{L}{2}/u.test(text)
    )
      return;
    if (parties.some((party) => party.name.start < start + text.length && party.name.end > start)) return;
    const role = said === undefined ? undefined : (findRole(said) ?? said.toLowerCase());
    parties.push({ name: { segment, start, end: start + text.length }, score, ...(role ? { role } : {}) });
  };
  for (const pattern of lines)
    for (const match of head.matchAll(new RegExp(pattern.source, `${pattern.flags}d`)))
      add(match.indices!.groups!["name"]![0], match.groups!["name"]!, match.groups!["side"], 0.85);
  if (parties.length > 1) return parties;
  const match = new RegExp(versus.source, "du").exec(head);
  if (match) {
    add(match.indices!.groups!["first"]![0], match.groups!["first"]!, undefined, 0.75);
    add(match.indices!.groups!["second"]![0], match.groups!["second"]!, undefined, 0.75);
  }
  return parties;
}
