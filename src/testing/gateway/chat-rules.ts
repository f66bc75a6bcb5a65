import { fieldsOf } from "./fields-of.ts";

type Fields = Record<string, unknown>;

/** What one gateway of the chat wire takes, from its published documentation. */
export interface ChatRules {
  /** Members of a body; what becomes of others is in `strangers`. */
  readonly fields: readonly string[];
  readonly strangers: "refused" | "ignored";
  /** Kinds of parts with what must hold of them. */
  readonly parts: Readonly<Record<string, (part: Fields) => boolean>>;
  /** Media may not stand behind a text. */
  readonly isMediaFirst?: boolean;
  /** Whether schemas with lists of types break the gateway. */
  readonly breaksOnTypeLists?: boolean;
  /** Whether a strict schema must keep every rule of the strict dialect, and JSON must be named in the messages. */
  readonly holdsSchemas?: boolean;
}

const common = [
  "model",
  "messages",
  "stream",
  "max_tokens",
  "temperature",
  "top_p",
  "frequency_penalty",
  "presence_penalty",
  "tools",
  "tool_choice",
  "response_format",
];

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const isWeb = (value: unknown): boolean => /^https?:\/\/./.test(textOf(value));
const isDataUri = (value: unknown, type = "[a-z]+"): boolean =>
  new RegExp(`^data:${type}/[^;,]+;base64,[A-Za-z0-9+/]+={0,2}$`).test(textOf(value));
const isBase64 = (value: unknown): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(textOf(value));
const named = (part: Fields, name: string): Fields => fieldsOf(part[name]);
const hasAddress =
  (name: string, type: string) =>
  (part: Fields): boolean => {
    const { url } = named(part, name);
    return isWeb(url) || isDataUri(url, type);
  };

const text = (part: Fields): boolean => typeof part.text === "string" && part.text !== "";
const image = hasAddress("image_url", "image");
const video = hasAddress("video_url", "video");

/** Rules by gateway. */
export const chatRules = {
  openai: {
    fields: [
      ...common,
      "max_completion_tokens",
      "stream_options",
      "n",
      "seed",
      "stop",
      "logprobs",
      "top_logprobs",
      "reasoning_effort",
      "verbosity",
      "service_tier",
      "store",
      "parallel_tool_calls",
    ],
    strangers: "refused",
    holdsSchemas: true,
    parts: {
      text,
      image_url: image,
      file: (part) => {
        const { filename, file_data: data } = named(part, "file");
        return textOf(filename) !== "" && isDataUri(data, "application");
      },
      input_audio: (part) => {
        const { data, format } = named(part, "input_audio");
        return isBase64(data) && (format === "wav" || format === "mp3");
      },
    },
  },
  oxen: {
    fields: [...common, "parallel_tool_calls", "target_namespace", "reasoning_effort"],
    strangers: "refused",
    isMediaFirst: true,
    parts: {
      text,
      image_url: image,
      video_url: video,
      audio_url: hasAddress("audio_url", "audio"),
      file: (part) => {
        const { filename, file_data: data, file_url: url } = named(part, "file");
        const isInline = textOf(filename) !== "" && isDataUri(data, "application") && url === undefined;
        return isInline || (isWeb(url) && data === undefined);
      },
    },
  },
  llmapi: {
    fields: [...common, "reasoning_effort", "effort", "web_search", "plugins"],
    strangers: "ignored",
    parts: { text, image_url: image },
    breaksOnTypeLists: true,
  },
  evolink: {
    fields: [
      ...common,
      "max_completion_tokens",
      "stop",
      "n",
      "reasoning_effort",
      "seed",
      "logprobs",
      "top_logprobs",
      "stream_options",
    ],
    strangers: "refused",
    parts: { text, image_url: image },
  },
  aimlapi: {
    fields: [
      ...common,
      "max_completion_tokens",
      "stream_options",
      "n",
      "stop",
      "seed",
      "prediction",
      "modalities",
      "audio",
      "normalize_tool_schemas",
      "parallel_tool_calls",
      "reasoning_effort",
    ],
    strangers: "refused",
    parts: {
      text,
      image_url: image,
      video_url: video,
      file: (part) => {
        const { filename, file_data: data } = named(part, "file");
        return textOf(filename) !== "" && isBase64(data);
      },
      input_audio: (part) => {
        const { data, format } = named(part, "input_audio");
        return (isBase64(data) || isDataUri(data, "audio")) && textOf(format) !== "";
      },
    },
  },
  openrouter: {
    fields: [
      ...common,
      "max_completion_tokens",
      "stream_options",
      "stop",
      "seed",
      "logprobs",
      "top_logprobs",
      "reasoning",
      "reasoning_effort",
      "provider",
      "plugins",
      "models",
    ],
    strangers: "ignored",
    parts: {
      text,
      image_url: image,
      video_url: video,
      file: (part) => {
        const { filename, file_data: data } = named(part, "file");
        return textOf(filename) !== "" && (isWeb(data) || isDataUri(data, "application"));
      },
      input_audio: (part) => {
        const { data, format } = named(part, "input_audio");
        return isBase64(data) && textOf(format) !== "";
      },
    },
  },
} as const satisfies Readonly<Record<string, ChatRules>>;
