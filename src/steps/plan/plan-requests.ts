import type { Document } from "../../document/document.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Plan, PlannedRequest } from "../../document/plan.ts";
import type { Schema } from "../../document/schema.ts";
import { GleanerError } from "../../errors/gleaner-error.ts";
import { boundCost } from "../../money/bound-cost.ts";
import { listModalities } from "../../money/list-modalities.ts";
import { fitSettings } from "../../options/fit-settings.ts";
import type { Capabilities, Price } from "../../ports/capabilities.ts";
import type { ModelSettings } from "../../ports/model.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import { describeGaps } from "./describe-gaps.ts";
import { joinRecipes } from "./join-recipes.ts";
import { listUnits } from "./list-units.ts";
import { packWithContext } from "./pack-with-context.ts";

export interface PlanInput {
  readonly document: Document;
  readonly capabilities: Capabilities;
  readonly schema: Schema;
  readonly settings: ModelSettings;
  /** Id of the model, for the plan and its errors; nothing is decided by it. */
  readonly model: string;
  /** Words by page, as far as they are read. A page that is not in here is taken to have some. */
  readonly texts?: ReadonlyMap<number, PageText>;
  /** Indices of the pages asked for. @default those that the document was loaded for */
  readonly pages?: readonly number[];
  /** Addresses that hold a secret may be handed on as well. @default false */
  readonly passUrls?: boolean;
  /** Which reading of the document is planned, and of how many. @default the only one */
  readonly pass?: { readonly number: number; readonly of: number };
}

/** Our rules and the frame around the parts. */
const fixedTokens = 900;

function countSystem(schema: Schema): number {
  const examples = schema.examples.map((example) => example.text + JSON.stringify(example.data)).join("");
  // The schema stands in the prompt and, for most models, a second time in the JSON mode.
  return (
    fixedTokens +
    2 * estimateTokens(JSON.stringify(schema.jsonSchema)) +
    estimateTokens(schema.instructions + examples)
  );
}

const systemTokens = new WeakMap<Schema, number>();

/** The same for every document of a schema. */
function estimateSystem({ schema }: PlanInput): number {
  const known = systemTokens.get(schema) ?? countSystem(schema);
  systemTokens.set(schema, known);
  return known;
}

function listAsked({ pages, document }: PlanInput): readonly number[] {
  return pages ?? document.selected ?? document.pages.map((page) => page.index);
}

function planWords(input: PlanInput): PlannedRequest[] {
  const pages = listAsked(input);
  return [{ pages, recipes: pages.map((page) => ({ type: "words", page })) }];
}

function unsupported(input: PlanInput): GleanerError {
  const { document, capabilities, model } = input;
  const types = [...new Set(document.files.map((file) => file.mediaType))].join(", ");
  const taken = Object.keys(capabilities.input).join(", ") || "nothing";
  return new GleanerError("plan.unsupported", {
    what: `Cannot send the document to ${model}`,
    seen: `it is ${types}, without text that could be sent instead, and the model takes ${taken}`,
    hint: "Use a model that takes such files (gleaner models lists them), or let their words be read (grounding.words: auto; transcriber).",
    where: { model },
  });
}

function tooLong(input: PlanInput): GleanerError {
  return new GleanerError("plan.too-long", {
    what: `Cannot send the document to ${input.model}`,
    seen: `one page with the schema needs more than the ${input.capabilities.contextTokens} tokens that the model holds`,
    hint: "Use a model with a larger context, a smaller schema, or lower settings.maxOutputTokens.",
    where: { model: input.model },
  });
}

function boundRequest(price: Price, request: PlannedRequest, outputTokens: number): number {
  const { estimatedInputTokens = 0, estimatedMediaTokens: mediaTokens = 0, recipes } = request;
  const textTokens = estimatedInputTokens - mediaTokens;
  return boundCost(price, { textTokens, mediaTokens, modalities: listModalities(recipes), outputTokens });
}

/**
 * Decides what is sent to one model, from its capabilities alone, and splits it by pages where it does not fit at once:
 * every page asked for is in exactly one request, or, where its text alone is too long for one, in several that follow each other. Each
 * request after the first shows again what leads up to it. Throws `plan.unsupported` where the model can take nothing of the
 * document, `plan.too-long` where a single page does not fit.
 */
export function planRequests(input: PlanInput): Plan {
  const { capabilities, document, model } = input;
  const { settings, warnings } = fitSettings(capabilities, input.settings);
  const { maxOutputTokens } = settings;
  if (capabilities.readsWords) return { model, requests: planWords(input), warnings, maxOutputTokens };
  const ownTokens = estimateSystem(input);
  const room = capabilities.contextTokens - maxOutputTokens - ownTokens;
  const units = listUnits({ ...input, asked: listAsked(input), room });
  if (units.every((unit) => unit.ways.length === 0)) throw unsupported(input);
  const { packed, contexts } = packWithContext(units, { ...input, room });
  if (!packed) throw tooLong(input);
  const requests = packed.map(({ units, tokens }, index) => {
    const context = contexts[index];
    const ways = units.flatMap(({ way }) => way ?? []);
    const recipes = ways.flatMap((way) => way.recipes);
    return {
      pages: [...new Set(units.flatMap(({ unit }) => unit.pages))],
      recipes: [...(context?.recipes ?? []), ...joinRecipes(recipes, document)],
      estimatedInputTokens: ownTokens + tokens + (context?.tokens ?? 0),
      estimatedMediaTokens: ways.reduce((sum, way) => sum + way.mediaTokens, context?.mediaTokens ?? 0),
      ...(input.pass && input.pass.number > 1 ? { pass: input.pass } : {}),
    };
  });
  const { price } = capabilities;
  const outputTokens = maxOutputTokens * (settings.candidates ?? 1);
  return {
    model,
    requests,
    warnings: [...warnings, ...describeGaps(packed, document)],
    maxOutputTokens,
    ...(price
      ? {
          estimatedCost: requests.reduce(
            (sum, request) => sum + boundRequest(price, request, outputTokens),
            0,
          ),
        }
      : {}),
  };
}
