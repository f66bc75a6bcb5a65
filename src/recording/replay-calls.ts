import { GleanerError } from "../errors/gleaner-error.ts";
import type { CallInput, CallOutcome } from "../steps/call/call-model.ts";
import type { Caller } from "./caller.ts";
import { describeDifference } from "./describe-difference.ts";
import { describeQuestion } from "./describe-question.ts";
import { readRecordings } from "./read-recordings.ts";
import type { RecordedOutcome } from "./recording.ts";

/** Characters that are handed on at once where an answer is heard while it comes. */
const pieceLength = 64;

function speak(text: string, onText: CallInput["onText"]): void {
  if (!onText) return;
  for (let at = 0; at < text.length; at += pieceLength) onText(text.slice(at, at + pieceLength));
}

function toOutcome(recorded: RecordedOutcome, input: CallInput): CallOutcome {
  const { requests, milliseconds } = recorded;
  for (const request of requests) input.onRequest?.(request);
  const base = { requests, milliseconds, isReplayed: true } as const;
  if (!recorded.ok) {
    const { code, ...details } = recorded.error;
    return { ...base, ok: false, error: new GleanerError(code, details) };
  }
  const { answer, jsonMode } = recorded;
  speak(answer.candidates[0].text, input.onText);
  const message = "Answers come from a recording; what they cost was paid when they were recorded.";
  const warnings = [...recorded.warnings, { code: "call.replayed", message }];
  return { ...base, ok: true, answer, jsonMode, warnings };
}

/**
 * Answers every question from a recording: no network, no key, no waiting; errors come back as they were. A question that
 * was put several times gives its outcomes in their order, then the last one again. Engines that read words are asked
 * through `call`. Throws `input.not-found` for a question that is not recorded, naming what differs from the nearest one.
 */
export async function replayCalls(folder: string, call: Caller): Promise<Caller> {
  const recordings = new Map(
    (await readRecordings(folder)).map((recording) => [recording.question.hash, recording]),
  );
  const asked = new Map<string, number>();
  return async (input) => {
    if (input.model.capabilities.readsWords) return await call(input);
    input.signal?.throwIfAborted();
    const question = describeQuestion(input.model, input.request);
    const { outcomes = [] } = recordings.get(question.hash) ?? {};
    const position = asked.get(question.hash) ?? 0;
    asked.set(question.hash, position + 1);
    const outcome = outcomes[position] ?? outcomes.at(-1);
    if (outcome) return toOutcome(outcome, input);
    const known = [...recordings.values()].map((recording) => recording.question);
    throw new GleanerError("input.not-found", {
      what: `Cannot replay a question to ${input.model.id}`,
      seen: `the recording does not hold it; ${describeDifference(question, known)}`,
      hint: "Run with the options and files of the recording, or record again.",
      where: { option: "replay", model: input.model.id },
    });
  };
}
