import type { Page } from "../../document/page.ts";
import type { PartForm } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { PartCapability } from "../../ports/capabilities.ts";
import { chooseClip } from "./choose-clip.ts";

/** What models hear, in hertz. */
const sampleRate = 16_000;

/** The sound of a page, or of all up to `last`, in one piece; undefined where the model takes none that is small enough. */
export function planClip(
  first: Page,
  last: Page,
  capability: PartCapability,
  form: PartForm,
): Extract<Recipe, { type: "clip" }> | undefined {
  const seconds = (last.time?.end ?? 0) - (first.time?.start ?? 0);
  const mediaType = chooseClip(capability, seconds);
  if (!mediaType) return undefined;
  const until = first === last ? {} : { lastPage: last.index };
  return { type: "clip", page: first.index, ...until, mediaType, sampleRate, form };
}
