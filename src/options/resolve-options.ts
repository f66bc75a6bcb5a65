import { GleanerError } from "../errors/gleaner-error.ts";
import type { ModelSettings } from "../ports/model.ts";
import { defaults } from "./defaults.ts";
import type { ExtractOptions, Limits, LoadOptions } from "./extract-options.ts";
import type { ResolvedOptions } from "./resolved-options.ts";
import { checkBudget } from "./check-budget.ts";
import { checkKinds } from "./check-kinds.ts";
import { invalidOption } from "./invalid-option.ts";
import { refuseUnknownKeys } from "./refuse-unknown-keys.ts";

const topKeys = [
  "schema",
  "model",
  "instructions",
  "locale",
  "attempts",
  "passes",
  "budget",
  "route",
  "repairModel",
  "voters",
  "escalate",
  "gateways",
  "settings",
  "passUrls",
  "allowRemote",
  "onEvent",
  "answers",
  "record",
  "replay",
  "password",
  "pages",
  "limits",
  "allowHosts",
  "transcriber",
  "grounding",
  "signal",
] as const satisfies readonly (keyof ExtractOptions)[];

const settingKeys = [
  "maxOutputTokens",
  "temperature",
  "topP",
  "seed",
  "stop",
  "frequencyPenalty",
  "presencePenalty",
  "candidates",
  "logprobs",
  "reasoning",
  "mediaResolution",
  "delivery",
  "webhookUrl",
  "extraBody",
] as const satisfies readonly (keyof ModelSettings)[];

/** Readings of one page; beyond that only the bill grows. */
const mostPasses = 10;

/** Smallest and largest value that any model takes, and whether it is a whole number. */
const settingRanges = {
  maxOutputTokens: [1, Infinity, true],
  temperature: [0, 2, false],
  topP: [0, 1, false],
  seed: [0, 4_294_967_295, true],
  frequencyPenalty: [-2, 2, false],
  presencePenalty: [-2, 2, false],
  candidates: [1, 128, true],
  logprobs: [0, 20, true],
} as const;

/** Listed once, as the names below are: every extraction looks at them. */
const rangesBySetting = Object.entries(settingRanges) as readonly (readonly [
  keyof typeof settingRanges,
  readonly [min: number, max: number, isWhole: boolean],
])[];
const limitNames = Object.keys(defaults.limits);

function checkSettings(settings: ModelSettings): ModelSettings {
  refuseUnknownKeys("settings", settings, settingKeys);
  for (const [name, [min, max, isWhole]] of rangesBySetting) {
    const value = settings[name];
    if (value === undefined) continue;
    if (
      typeof value !== "number" ||
      !(value >= min && value <= max) ||
      (isWhole && !Number.isInteger(value))
    ) {
      const kind = isWhole ? "whole number" : "number";
      const range = max === Infinity ? `from ${min} on` : `from ${min} to ${max}`;
      throw invalidOption(`settings.${name}`, `it is not a ${kind} ${range}`, `Pass a ${kind} ${range}.`);
    }
  }
  oneOf("settings.reasoning", settings.reasoning, ["none", "minimal", "low", "medium", "high", "xhigh"]);
  oneOf("settings.mediaResolution", settings.mediaResolution, ["low", "medium", "high"]);
  oneOf("settings.delivery", settings.delivery, ["sync", "async", "stream"]);
  const { webhookUrl, stop } = settings;
  if (
    webhookUrl !== undefined &&
    !(URL.canParse(webhookUrl) && /^https?:$/.test(new URL(webhookUrl).protocol))
  ) {
    throw invalidOption(
      "settings.webhookUrl",
      "it is not an http or https address",
      "Pass the address to post to.",
    );
  }
  if (
    stop !== undefined &&
    !(Array.isArray(stop) && stop.every((word) => typeof word === "string" && word !== ""))
  ) {
    throw invalidOption("settings.stop", "it is not a list of texts", 'Pass a list, such as ["END"].');
  }
  return settings;
}

function oneOf<T extends string>(option: string, value: T | undefined, allowed: readonly T[]): void {
  if (value === undefined || allowed.includes(value)) return;
  throw invalidOption(option, "it is none of the known words", `Pass one of: ${allowed.join(", ")}.`);
}

function checkLimits(limits: Limits): Required<Limits> {
  refuseUnknownKeys("limits", limits, limitNames);
  for (const [name, value] of Object.entries(limits)) {
    if (value !== undefined && !(typeof value === "number" && Number.isFinite(value) && value > 0)) {
      throw invalidOption(`limits.${name}`, "it is not a positive number", "Pass a number above 0.");
    }
  }
  const given = Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
  return { ...defaults.limits, ...given };
}

function checkPages(pages: LoadOptions["pages"]): void {
  for (const { from, to } of pages ?? []) {
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || to < from) {
      throw invalidOption(
        "pages",
        "a range is not made of whole numbers from 1 on, lower one first",
        "Pass ranges such as 1-3 or 7.",
      );
    }
  }
}

/** Fills in defaults and checks every value; throws `options.invalid`. The only place where a default is applied. */
export function resolveOptions(options: Partial<ExtractOptions>): ResolvedOptions {
  // Callers in plain JavaScript may leave them out.
  if (typeof options !== "object" || (options as unknown) === null) {
    throw new GleanerError("options.invalid", {
      what: "Cannot use the options",
      seen: "they are not an object",
      hint: "Pass an object, such as { schema }.",
    });
  }
  refuseUnknownKeys("options", options, topKeys);
  checkKinds(options);
  refuseUnknownKeys("locale", options.locale ?? {}, ["dates", "decimals", "language"]);
  refuseUnknownKeys("grounding", options.grounding ?? {}, ["words"]);
  refuseUnknownKeys("transcriber", options.transcriber ?? {}, ["baseUrl", "model", "apiKey", "language"]);
  oneOf("grounding.words", options.grounding?.words, ["auto", "text-layer", "off"]);
  oneOf("locale.dates", options.locale?.dates, ["day-first", "month-first", "year-first"]);
  oneOf("locale.decimals", options.locale?.decimals, ["comma", "point"]);
  oneOf("route", options.route, ["in-order", "cheapest", "fastest"]);
  checkPages(options.pages);
  const attempts = options.attempts ?? defaults.attempts;
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw invalidOption("attempts", "it is not a whole number from 1 on", "Pass 1 or more.");
  }
  const passes = options.passes ?? defaults.passes;
  if (!Number.isInteger(passes) || passes < 1 || passes > mostPasses) {
    throw invalidOption(
      "passes",
      `it is not a whole number from 1 to ${mostPasses}`,
      "Pass 2 or 3 for a second or third reading.",
    );
  }
  if (options.record !== undefined && options.replay !== undefined) {
    throw invalidOption("replay", "record is set as well", "Record a run first, then replay it.");
  }
  if (options.signal !== undefined && typeof options.signal.addEventListener !== "function") {
    throw invalidOption("signal", "it is not an AbortSignal", "Pass the signal of an AbortController.");
  }
  return {
    limits: checkLimits(options.limits ?? {}),
    words: options.grounding?.words ?? defaults.grounding.words,
    attempts,
    passes,
    locale: options.locale ?? {},
    budget: checkBudget(options.budget),
    route: options.route ?? defaults.route,
    escalate: options.escalate ?? defaults.escalate,
    settings: checkSettings(options.settings ?? {}),
    passUrls: options.passUrls ?? false,
    allowRemote: options.allowRemote ?? false,
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(options.record === undefined ? {} : { record: options.record }),
    ...(options.replay === undefined ? {} : { replay: options.replay }),
    ...(options.pages ? { pages: options.pages } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.instructions ? { instructions: options.instructions } : {}),
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
    ...(options.answers ? { answers: options.answers } : {}),
    ...(options.gateways ? { gateways: options.gateways } : {}),
    ...(options.transcriber ? { transcriber: options.transcriber } : {}),
    ...(options.allowHosts ? { allowHosts: options.allowHosts } : {}),
  };
}
