import { fieldsOf } from "./fields-of.ts";

type Fields = Record<string, unknown>;
export type PartCheck = (part: Fields) => boolean;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
const isWeb = (value: unknown): boolean => /^https?:\/\/./.test(textOf(value));
const isDataUri = (value: unknown, type = "[a-z]+"): boolean =>
  new RegExp(`^data:${type}/[^;,]+;base64,[A-Za-z0-9+/]+={0,2}$`).test(textOf(value));
const isBase64 = (value: unknown): boolean => /^[A-Za-z0-9+/]+={0,2}$/.test(textOf(value));
const named = (part: Fields, name: string): Fields => fieldsOf(part[name]);

/** What must hold of a content part, by the ways in which gateways of the chat wire take one. */
export const partChecks = {
  text: (part: Fields): boolean => typeof part.text === "string" && part.text !== "",
  /** `{ [name]: { url } }` with a web address. */
  webOnly:
    (name: string): PartCheck =>
    (part) =>
      isWeb(named(part, name).url),
  /** `{ [name]: { url } }` with a data URI. */
  dataUriOnly:
    (name: string, type: string): PartCheck =>
    (part) =>
      isDataUri(named(part, name).url, type),
  /** `{ [name]: { url } }` with either. */
  address:
    (name: string, type: string): PartCheck =>
    (part) =>
      isWeb(named(part, name).url) || isDataUri(named(part, name).url, type),
  /** A named file as a data URI. */
  fileDataUri: (part: Fields): boolean => {
    const { filename, file_data: data } = named(part, "file");
    return textOf(filename) !== "" && isDataUri(data, "application");
  },
  /** A named file as a data URI or its address. */
  fileDataUriOrWeb: (part: Fields): boolean => {
    const { filename, file_data: data } = named(part, "file");
    return textOf(filename) !== "" && (isWeb(data) || isDataUri(data, "application"));
  },
  /** A named file as bare base64. */
  fileBase64: (part: Fields): boolean => {
    const { filename, file_data: data } = named(part, "file");
    return textOf(filename) !== "" && isBase64(data);
  },
  /** A named file as a data URI, or its address in a member of its own: exactly one of them. */
  fileOrAddress: (part: Fields): boolean => {
    const { filename, file_data: data, file_url: url } = named(part, "file");
    const isInline = textOf(filename) !== "" && isDataUri(data, "application") && url === undefined;
    return isInline || (isWeb(url) && data === undefined);
  },
  /** Bare base64 in one of these formats; in any where none are named. */
  inputAudio:
    (formats: readonly string[] = []): PartCheck =>
    (part) => {
      const { data, format } = named(part, "input_audio");
      const isKnown = formats.length === 0 ? textOf(format) !== "" : formats.includes(textOf(format));
      return isBase64(data) && isKnown;
    },
  /** Base64 or a data URI, in a format that is `wav`, `mp3` or a media type. */
  inputAudioEither: (part: Fields): boolean => {
    const { data, format } = named(part, "input_audio");
    const isKnown = /^(wav|mp3|audio\/[\w.+-]+)$/.test(textOf(format));
    return (isBase64(data) || isDataUri(data, "audio")) && isKnown;
  },
} as const;
