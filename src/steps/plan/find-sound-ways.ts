import type { Page } from "../../document/page.ts";
import type { PageText } from "../../document/page-text.ts";
import type { Capabilities } from "../../ports/capabilities.ts";
import { estimateTokens } from "../../values/estimate-tokens.ts";
import { chooseForm } from "./choose-form.ts";
import type { PageWay } from "./page-unit.ts";
import { planClip } from "./plan-clip.ts";
import { tokensPerSecond } from "./tokens-per-second.ts";

function clipWay(pages: readonly Page[], capabilities: Capabilities): PageWay | undefined {
  const capability = capabilities.input.audio;
  const [first] = pages;
  const last = pages.at(-1);
  const form = capability && chooseForm(capability);
  if (!form || !first || !last) return undefined;
  const recipe = planClip(first, last, capability, form);
  if (!recipe) return undefined;
  const seconds = (last.time?.end ?? 0) - (first.time?.start ?? 0);
  const tokens = Math.ceil(seconds * (capability.tokensPerSecond ?? tokensPerSecond.audio));
  return { recipes: [recipe], tokens, mediaTokens: tokens };
}

function textWay(
  pages: readonly Page[],
  texts: ReadonlyMap<number, PageText> | undefined,
  capabilities: Capabilities,
): PageWay | undefined {
  const written = pages.filter(({ index }) => (texts?.get(index)?.text ?? "").trim() !== "");
  if (!capabilities.input.text || written.length === 0) return undefined;
  const text = written.map(({ index }) => texts?.get(index)?.text ?? "").join("\n");
  return {
    recipes: written.map(({ index }) => ({ type: "text" as const, page: index })),
    tokens: estimateTokens(text),
    mediaTokens: 0,
    isSoundless: true,
  };
}

/**
 * The ways in which a model can take stretches of sound that follow each other, best first: heard, with the subtitles beside it,
 * heard alone, or only what was written down of it.
 */
export function findSoundWays(
  pages: readonly Page[],
  texts: ReadonlyMap<number, PageText> | undefined,
  capabilities: Capabilities,
): PageWay[] {
  const read = pages.map(({ index }) => texts?.get(index));
  // Nothing is said where everything was listened to and nothing was heard.
  if (read.every((text) => text?.status === "read" && text.text.trim() === "")) return [];
  const clip = clipWay(pages, capabilities);
  const words = textWay(pages, texts, capabilities);
  const isExact = read.some((text) => text?.textSource === "subtitle");
  const both =
    clip && words && isExact
      ? {
          recipes: [...words.recipes, ...clip.recipes],
          tokens: words.tokens + clip.tokens,
          mediaTokens: clip.tokens,
        }
      : undefined;
  return [both, clip, words].filter((way) => way !== undefined);
}
