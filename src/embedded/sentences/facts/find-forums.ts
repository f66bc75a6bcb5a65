import type { Flow } from "../flow/flow.ts";
import type { Fact } from "./fact.ts";

const place = String.raw`\p{Lu}[\p{L}'’-]+(?:(?:,?\s(?:of|and|the|de|du|des|la|am|an der|in))*,?\s\p{Lu}[\p{L}'’-]+){0,5}`;
const forums: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:jurisdiction|venue)[^.;]{0,60}?\s(?:of|in|be|with)\s+(?:any\s+|the\s+)?(?<value>(?:(?:state|federal|and|or|district|competent|United States|U\.S\.|[Cc]ommercial|[Ss]uperior|[Ss]upreme|[Hh]igh|[Cc]ircuit)\s)*[Cc]ourts?\s(?:(?:sitting|located)\s)?(?:of|in|for)\s(?:the\s)?(?:(?:State|Commonwealth|County|City|District|Borough)\sof\s)?${place})`,
    "u",
  ),
  new RegExp(
    String.raw`(?<value>(?:(?:[Ss]tate|[Ff]ederal|and|or|[Dd]istrict|[Hh]igh|[Ss]uperior|[Ss]upreme|[Cc]ommercial|[Cc]ircuit|[Cc]ompetent|United States|U\.S\.)\s)+[Cc]ourts?\s(?:(?:sitting|located)\s)?(?:of|in|for)\s(?:the\s)?(?:(?:State|Commonwealth|County|City|District)\sof\s)?${place})`,
    "u",
  ),
  new RegExp(String.raw`Gerichtsstand[^.;]{0,80}?\s(?:ist|in)\s(?:in\s)?(?<value>${place})`, "u"),
  new RegExp(String.raw`(?<value>tribuna(?:l|ux)(?:\s\p{L}+){0,2}\sd[e'’u]\s?${place})`, "u"),
  new RegExp(
    String.raw`(?<value>(?:juzgados|tribunales)(?:\s\p{L}+){0,3}\sde\s(?:la ciudad de\s)?${place})`,
    "iu",
  ),
  new RegExp(String.raw`(?<value>[Ff]oro\s(?:\p{L}+\s){0,2}di\s${place})`, "u"),
];
const seats: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:seat|place|venue) of (?:the )?arbitration[^.;]{0,30}?\s(?:be|is|in)\s(?:in\s)?(?<value>${place})`,
    "u",
  ),
  new RegExp(
    String.raw`arbitrat[^.;]{0,120}?\s(?:held|conducted|take place|seated) in\s(?<value>${place})`,
    "u",
  ),
  new RegExp(String.raw`Schiedsort[^.;]{0,20}?\sist\s(?<value>${place})`, "u"),
];

/** Courts that disputes go to, or where arbitration sits, as printed. */
export function findForums(flow: Flow, asked: "forum" | "seat"): Fact[] {
  return collect(flow, asked === "forum" ? forums : seats, 0.8);
}

function collect(flow: Flow, patterns: readonly RegExp[], score: number): Fact[] {
  const { segment } = flow;
  const facts: Fact[] = [];
  for (const { start, end, isHeading } of flow.sentences) {
    if (isHeading) continue;
    for (const [index, pattern] of patterns.entries()) {
      const match = new RegExp(pattern.source, `${pattern.flags}d`).exec(segment.text.slice(start, end));
      const span = match?.indices?.groups?.["value"];
      if (!span) continue;
      facts.push({
        value: segment.text.slice(start + span[0], start + span[1]),
        range: { segment, start: start + span[0], end: start + span[1] },
        score: score - 0.03 * index,
      });
      break;
    }
  }
  return facts.toSorted((a, b) => b.score - a.score);
}
