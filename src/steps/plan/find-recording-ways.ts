import type { Document } from "../../document/document.ts";
import type { Page } from "../../document/page.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Recipe } from "../../document/recipe.ts";
import { defaults } from "../../options/defaults.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import { canPassAddress } from "./can-pass-address.ts";
import { chooseForm } from "./choose-form.ts";
import { findSoundWays } from "./find-sound-ways.ts";
import type { PageWay } from "./page-unit.ts";
import { tokensPerSecond } from "./tokens-per-second.ts";

/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;

interface RecordingInput {
  readonly document: Document;
  /** All pages of the recording. */
  readonly pages: readonly Page[];
  readonly texts: ReadonlyMap<number, PageText> | undefined;
  readonly capabilities: Capabilities;
  readonly passUrls: boolean;
}

/** The recording as it is: a film for a model that watches, sound only by its address, for cut sound is smaller. */
function fileWay({ document, pages, texts, capabilities, passUrls }: RecordingInput): PageWay | undefined {
  const file = pages[0]?.file ?? -1;
  const source = document.files[file];
  const partType = source?.mediaType.startsWith("video/") ? "video" : "audio";
  const capability = capabilities.input[partType];
  if (!source || !capability?.mediaTypes.includes(source.mediaType)) return undefined;
  const isAddress = canPassAddress(source, capability, passUrls);
  const maxBytes = Math.min(capability.maxBytes ?? Infinity, defaults.limits.maxBytes * base64Growth);
  const isSmall = source.size * base64Growth <= maxBytes;
  const bytes = isSmall && partType === "video" ? chooseForm(capability) : undefined;
  const form = isAddress ? "url" : bytes;
  if (!form) return undefined;
  const seconds = Math.max(...pages.map(({ time }) => time?.end ?? 0));
  const mediaTokens = Math.ceil(seconds * (capability.tokensPerSecond ?? tokensPerSecond[partType]));
  const written = pages.filter(({ index }) => texts?.get(index)?.textSource === "subtitle");
  const recipes: Recipe[] = [
    ...(capabilities.input.text ? written.map(({ index }) => ({ type: "text" as const, page: index })) : []),
    { type: "file", file, partType, mediaType: source.mediaType, form },
  ];
  const text = written.map(({ index }) => texts?.get(index)?.text ?? "").join("\n");
  return { recipes, tokens: mediaTokens + estimateTokens(text), mediaTokens };
}

/** The ways of sending a whole recording at once, best first; none where it can only be sent in pieces. */
export function findRecordingWays(input: RecordingInput): PageWay[] {
  const { pages, texts, capabilities } = input;
  const whole = fileWay(input);
  const isSound = pages.every(({ unit }) => unit === "none");
  // What is written of one stretch says nothing of another one, so that without sound each is sent by itself.
  const heard = isSound
    ? findSoundWays(pages, texts, capabilities).filter(({ isSoundless }) => isSoundless !== true)
    : [];
  return [...(whole ? [whole] : []), ...heard];
}
