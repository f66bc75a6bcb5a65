/** A speech server that speaks OpenAI's `/v1/audio/transcriptions`, such as a local Whisper; what is left out comes from the environment. */
export interface TranscriberOptions {
  /** What stands before `/audio/transcriptions`. @default TRANSCRIBER_BASE_URL */
  readonly baseUrl?: string;
  /** @default TRANSCRIBER_MODEL, else "whisper-1" */
  readonly model?: string;
  /** @default TRANSCRIBER_API_KEY; a local server needs none */
  readonly apiKey?: string;
  /** ISO 639-1; found out by the server where it is not given. */
  readonly language?: string;
}
