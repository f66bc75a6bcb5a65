import type { ModelAnswer, ModelRequest } from "../../ports/model.ts";

/** No text but blanks has more characters behind a token: plain ones, and those beyond ASCII. */
const mostPerToken = { plain: 7, beyond: 5 };

/** Shorter questions are not worth a word. */
const fewestTokens = 1000;

function countFewest(texts: readonly string[]): number {
  let blank = 0;
  let plain = 0;
  let beyond = 0;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code <= 32) blank += 1;
      else if (code < 128) plain += 1;
      else beyond += 1;
    }
  }
  // Long runs of blanks are few tokens.
  return Math.floor((plain + Math.min(blank, plain / 4)) / mostPerToken.plain + beyond / mostPerToken.beyond);
}

/**
 * The same answer, with a warning where the model counted so few tokens that part of the question cannot have reached it:
 * servers that hold less than their model does cut long questions without a word.
 */
export function warnOfCutPrompt(answer: ModelAnswer, request: ModelRequest): ModelAnswer {
  const { inputTokens } = answer.usage;
  // A count of nothing is that of an answer out of a store.
  if (!inputTokens) return answer;
  const texts = [request.system, ...request.parts.map(({ type, value }) => (type === "text" ? value : ""))];
  const most = texts.reduce((sum, text) => sum + text.length, 0) / mostPerToken.beyond;
  if (most < Math.max(inputTokens, fewestTokens)) return answer;
  const fewest = countFewest(texts);
  if (inputTokens >= fewest || fewest < fewestTokens) return answer;
  const message = `${answer.model} counted ${inputTokens} tokens of a question that has ${fewest} at least: part of it was cut off unread. Let the server hold more (num_ctx, say), or set contextTokens of the model to what it holds.`;
  return { ...answer, warnings: [...(answer.warnings ?? []), { code: "provider.prompt-cut", message }] };
}
