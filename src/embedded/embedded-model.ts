import type { LocaleHints } from "../document/locale-hints.ts";
import type { Warning } from "../document/warning.ts";
import type { Model, ModelAnswer } from "../ports/model.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { addGiven } from "./output/add-given.ts";
import { answerDocument } from "./answer-document.ts";
import type { WordsQuestion } from "./answer-from-words.ts";
import { breakLongLines } from "./break-long-lines.ts";
import { limitWords } from "./limit-words.ts";
import type { Built } from "./output/build-json.ts";
import { doubtPart } from "./stretches/doubt-part.ts";
import { readStretches } from "./stretches/read-stretches.ts";
import { readWords } from "./read-words.ts";

/** Words that are searched at once, some 600 pages of print; of what is beyond only the rows of tables are read, part by part. */
const mostWords = 300_000;
/** Words of each further part. */
const mostAtOnce = 50_000;
/** Values in the rows of a table, whose reports take about a gigabyte of memory; what it has beyond is left out, with a warning. */
const mostValues = 400_000;

function answerWith({ json, evidence }: Built, warnings: readonly Warning[]): ModelAnswer {
  return {
    model: "embedded",
    candidates: [{ text: JSON.stringify(json), finishReason: "stop", evidence }],
    usage: { cost: 0, costSource: "free", calls: 1, milliseconds: 0 },
    ...(warnings.length > 0 ? { warnings } : {}),
  };
}

function warn(parts: number | undefined, left: { words: number; from: number } | undefined): Warning[] {
  return [
    ...(parts === undefined
      ? []
      : [
          {
            code: "model.read-in-parts",
            message: `The embedded engine searched the first ${mostWords} words and read the rows of the rest in ${parts - 1} parts; values outside of rows are those of the beginning, so that they are not proven. Split the file where they matter.`,
          },
        ]),
    ...(left
      ? [
          {
            code: "model.not-searched",
            message:
              parts === undefined
                ? `The embedded engine searched the first ${mostWords} words; ${left.words} words from page ${left.from + 1} on were not searched, so that nothing found is proven. Split the file, or name its pages.`
                : `The embedded engine reads some ${mostValues} values in rows; ${left.words} words from page ${left.from + 1} on were not read, and their rows are missing. Split the file.`,
          },
        ]
      : []),
  ];
}

/** What is found in the beginning of a long text, and how its numbers and dates are read. Its words are let go with the end of this. */
async function readBeginning(
  question: WordsQuestion,
): Promise<{ readonly built: Built; readonly locale: LocaleHints }> {
  const built = await answerDocument(question);
  const { decimals, dates } = readWords(question.pages, question.document, question.locale).entities
    .conventions;
  return { built, locale: { ...question.locale, decimals, dates } };
}

const capabilities: Capabilities = {
  input: {},
  readsWords: true,
  jsonModes: ["none"],
  dialect: "plain",
  streaming: false,
  candidates: 1,
  seed: false,
  logprobs: false,
  // It has no levers: settings are answered with a warning, never dropped in silence.
  levers: {},
  // The engine reads whole documents; the figure only says that nothing is ever split for it.
  contextTokens: Number.MAX_SAFE_INTEGER,
  outputTokens: Number.MAX_SAFE_INTEGER,
  price: { input: 0, output: 0, source: "embedded" },
};

/**
 * The engine that needs no key and no network: it proposes values for each leaf of the schema from labels, forms and
 * tables among the read words, and lets the schema's equations choose. The same words always give the same answer.
 */
export function createEmbeddedModel(): Model {
  return {
    id: "embedded",
    capabilities,
    call: async ({ reading }, { signal }) => {
      signal.throwIfAborted();
      const { schema, document, locale } = reading;
      const { pages: limited, left } = limitWords(reading.pages, mostWords);
      const given = schema.fromWords?.(reading.pages, document);
      if (given && given.isPartial !== true) return answerWith(given, []);
      const question = { schema, document, locale };
      if (!left) {
        const pages = limited.map(breakLongLines);
        return answerWith(addGiven(await answerDocument({ ...question, pages }), given), []);
      }
      // The rest of the text is read as the numbers and dates of its beginning were.
      const { built, locale: hints } = await readBeginning({
        ...question,
        pages: limited.map(breakLongLines),
      });
      const further = await readStretches({
        root: schema.node,
        pages: reading.pages,
        built: doubtPart(built, schema.node),
        from: left.from,
        words: left.before,
        mostValues,
        mostAtOnce,
        answer: async (page) => {
          signal.throwIfAborted();
          return await answerDocument({ ...question, pages: [page].map(breakLongLines), locale: hints });
        },
      });
      return answerWith(
        addGiven(further?.built ?? doubtPart(built), given),
        warn(further?.parts, further ? further.left : left),
      );
    },
  };
}
