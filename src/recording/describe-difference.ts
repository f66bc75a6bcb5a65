import type { QuestionKey } from "./describe-question.ts";

function differingParts(asked: QuestionKey, recorded: QuestionKey): string[] {
  if (asked.parts.length !== recorded.parts.length)
    return [`${asked.parts.length} parts instead of ${recorded.parts.length}`];
  return asked.parts.flatMap((part, index) => {
    if (part.sha256 === recorded.parts[index]?.sha256) return [];
    const page = part.pageNumber === undefined ? "" : ` of page ${part.pageNumber}`;
    return [`part ${index + 1} (${part.type}${page})`];
  });
}

function differencesOf(asked: QuestionKey, recorded: QuestionKey): string[] {
  const names = [...new Set([...Object.keys(asked.settings), ...Object.keys(recorded.settings)])].sort();
  const isOtherSchema = asked.schema !== recorded.schema;
  return [
    ...(isOtherSchema ? ["the schema"] : []),
    // A schema stands in the rules, so they differ with it.
    ...(asked.rules !== recorded.rules && !isOtherSchema ? ["the rules"] : []),
    ...names
      .filter((name) => asked.settings[name] !== recorded.settings[name])
      .map((name) => `settings.${name}`),
    ...differingParts(asked, recorded),
  ];
}

const shown = 4;

/** How a question differs from the nearest one that is recorded, in names alone, such as `settings.seed, part 2 (image of page 1)`. */
export function describeDifference(asked: QuestionKey, recorded: readonly QuestionKey[]): string {
  const same = recorded.filter(({ model }) => model === asked.model);
  if (same.length === 0) {
    const models = [...new Set(recorded.map(({ model }) => model))].sort().join(", ");
    return models === "" ? "the recording is empty" : `it holds only questions to ${models}`;
  }
  const [nearest = []] = same
    .map((question) => differencesOf(asked, question))
    .sort((a, b) => a.length - b.length);
  const more = nearest.length > shown ? ` and ${nearest.length - shown} more` : "";
  return `the nearest one that it holds differs in ${nearest.slice(0, shown).join(", ")}${more}`;
}
