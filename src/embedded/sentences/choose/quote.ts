import type { TextRange } from "../../reading/reading.ts";
import { tokensOf } from "../../reading/tokens-of.ts";
import type { Flow } from "../flow/flow.ts";

/** A passage as it stands on the pages: one piece for each page that it runs over. */
export interface Quoted {
  /** Without the number in front and marks of Markdown, broken words joined. */
  readonly text: string;
  readonly range: TextRange;
  readonly quotes: readonly { readonly value: string; readonly range: TextRange }[];
}

/** The words of a range to the letter, and cleaned. */
export function quote(flow: Flow, start: number, end: number): Quoted {
  const { segment } = flow;
  const range = { segment, start, end };
  const quotes: { value: string; range: TextRange; page: number }[] = [];
  for (const token of tokensOf(range)) {
    const last = quotes.at(-1);
    if (last && last.page === token.page) {
      last.value += ` ${token.text}`;
      last.range = { segment, start: last.range.start, end: token.end };
    } else
      quotes.push({
        value: token.text,
        range: { segment, start: token.start, end: token.end },
        page: token.page,
      });
  }
  return {
    text: segment.text
      .slice(start, end)
      .replace(/\*\*|__(?=\S)|`/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
    range,
    quotes: quotes.map(({ value, range: own }) => ({ value, range: own })),
  };
}
