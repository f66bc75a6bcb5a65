import { GleanerError } from "../errors/gleaner-error.ts";
import type { TranscriberOptions } from "../options/transcriber-options.ts";
import type { Transcriber } from "../ports/transcriber.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const defaultModel = "whisper-1";

function invalid(option: string, seen: string, hint: string): GleanerError {
  const where = { option: `transcriber.${option}` };
  return new GleanerError("options.invalid", { what: "Cannot use the transcriber", seen, hint, where });
}

/**
 * The speech server that is set by option or environment; undefined where none is, and then no sound leaves the machine for being
 * written down. Makes no request. Throws `options.invalid`.
 */
export function findTranscriber(
  options: TranscriberOptions | undefined,
  timeoutMs: number,
  env: Environment = process.env,
): Transcriber | undefined {
  const baseUrl = options?.baseUrl ?? env["TRANSCRIBER_BASE_URL"]?.trim();
  if (!baseUrl) {
    if (!options) return undefined;
    throw invalid("baseUrl", "it has no address", "Set transcriber.baseUrl or TRANSCRIBER_BASE_URL.");
  }
  if (!URL.canParse(baseUrl) || !/^https?:$/u.test(new URL(baseUrl).protocol)) {
    throw invalid(
      "baseUrl",
      "it is not an http or https address",
      "Pass what stands before /audio/transcriptions, such as http://127.0.0.1:8000/v1.",
    );
  }
  const apiKey = (options?.apiKey ?? env["TRANSCRIBER_API_KEY"])?.trim();
  if (apiKey && /[^\x21-\x7e]/u.test(apiKey)) {
    throw invalid("apiKey", "it holds characters that no header may hold", "Copy the key again.");
  }
  const { language } = options ?? {};
  const model = options?.model ?? (env["TRANSCRIBER_MODEL"]?.trim() || defaultModel);
  const access = {
    baseUrl,
    model,
    timeoutMs,
    ...(apiKey ? { apiKey } : {}),
    ...(language ? { language } : {}),
  };
  return async (input, signal) => {
    const { transcribe } = await import("../providers/shared/transcribe.ts");
    return await transcribe(input, access, signal);
  };
}
