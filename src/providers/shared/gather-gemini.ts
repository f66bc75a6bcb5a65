import type { Price } from "../../ports/capabilities.ts";
import type { ModelAnswer } from "../../ports/model.ts";
import { fieldsOf } from "./fields-of.ts";
import { finishChatAnswer } from "./finish-chat-answer.ts";
import { listOf } from "./list-of.ts";
import { mapGeminiUsage } from "./map-gemini-usage.ts";
import type { ChatChoice } from "./read-chat-choice.ts";
import type { CallPlace } from "./to-provider-error.ts";

interface Gathered {
  /** Takes one response, whole or a piece of a stream; the text it adds to the first candidate comes back. */
  add(response: unknown): string;
  /** Whether every candidate has ended, or the prompt was blocked. */
  isWhole(): boolean;
  /** Throws `provider.refused` and `provider.unavailable`. */
  finish(place: CallPlace, price: Price | undefined, milliseconds: number): ModelAnswer;
}

const nothing: ChatChoice = { content: "", reasoning: "", toolArguments: "", refusal: "" };

/** Text of a candidate, without its thoughts. */
function textOf(candidate: unknown): string {
  return listOf(fieldsOf(fieldsOf(candidate).content).parts)
    .map(fieldsOf)
    .filter((part) => part.thought !== true)
    .map((part) => part.text)
    .filter((text) => typeof text === "string")
    .join("");
}

/** What a candidate gave to the tool that it was to call; it comes whole, in one piece. */
function argumentsOf(candidate: unknown): string {
  const call = listOf(fieldsOf(fieldsOf(candidate).content).parts)
    .map((part) => fieldsOf(part).functionCall)
    .find((given) => given !== undefined);
  return call === undefined ? "" : JSON.stringify(fieldsOf(call).args ?? {});
}

/** Puts the responses of generateContent together; in a stream each of them adds to the text. */
export function gatherGemini(): Gathered {
  const choices = new Map<number, ChatChoice>();
  let usage: unknown;
  let model: unknown;
  let isBlocked = false;
  return {
    add(response) {
      const fields = fieldsOf(response);
      usage = fields.usageMetadata ?? usage;
      model = fields.modelVersion ?? model;
      isBlocked ||= typeof fieldsOf(fields.promptFeedback).blockReason === "string";
      let grown = "";
      for (const candidate of listOf(fields.candidates)) {
        const { index = 0, finishReason, avgLogprobs } = fieldsOf(candidate);
        const before = choices.get(Number(index)) ?? nothing;
        const text = textOf(candidate);
        const toolArguments = argumentsOf(candidate);
        if (Number(index) === 0) grown += text + toolArguments;
        choices.set(Number(index), {
          ...before,
          content: before.content + text,
          toolArguments: before.toolArguments + toolArguments,
          ...(typeof finishReason === "string" ? { finish: finishReason } : {}),
          ...(typeof avgLogprobs === "number" ? { logprobs: [avgLogprobs] } : {}),
        });
      }
      return grown;
    },
    isWhole: () =>
      isBlocked || (choices.size > 0 && [...choices.values()].every(({ finish }) => finish !== undefined)),
    finish(place, price, milliseconds) {
      const all = [...choices.entries()].sort(([a], [b]) => a - b).map(([, choice]) => choice);
      // A blocked prompt comes back without candidates.
      const blocked: ChatChoice[] = isBlocked ? [{ ...nothing, refusal: "blocked" }] : [];
      return finishChatAnswer(
        { model, choices: all.length > 0 ? all : blocked, usage: mapGeminiUsage(usage, price, milliseconds) },
        place,
      );
    },
  };
}
