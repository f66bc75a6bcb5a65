import type { Page } from "../../document/page.ts";
import type { PartForm } from "../../document/part.ts";
import type { Recipe } from "../../document/recipe.ts";
import type { PartCapability } from "../../ports/capabilities.ts";
import { estimatePageTokens } from "./estimate-page-tokens.ts";
import { fitEdge } from "./fit-edge.ts";
import { splitPage } from "./split-page.ts";

type ImageRecipe = Extract<Recipe, { readonly type: "image" }>;

export interface PlannedPicture {
  readonly recipe: ImageRecipe;
  /** An estimate. */
  readonly tokens: number;
}

/** Best first for photos, and for what must keep its edges. */
const photoTypes = ["image/jpeg", "image/webp", "image/png"] as const;
const losslessTypes = ["image/png", "image/webp"] as const;
/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;

/**
 * The pictures in which a page is sent: one, or several overlapping ones of a page too long for one; each as large as the model
 * gains from. None where it takes no type that is written here.
 */
export function planPictures(page: Page, capability: PartCapability, form: PartForm): PlannedPicture[] {
  const { mediaTypes, maxBytes } = capability;
  const mediaType = photoTypes.find((type) => mediaTypes.includes(type));
  if (!mediaType) return [];
  const orLossless = losslessTypes.find((type) => mediaTypes.includes(type));
  const regions = splitPage(page, capability);
  return (regions.length === 0 ? [undefined] : regions).map((region) => {
    const shape = {
      width: page.width * (region?.width ?? 1),
      height: page.height * (region?.height ?? 1),
      unit: page.unit,
    };
    const maxEdge = fitEdge(shape, capability);
    const recipe: ImageRecipe = {
      type: "image",
      page: page.index,
      ...(region ? { region } : {}),
      mediaType,
      ...(orLossless && mediaType !== "image/png" ? { orLossless } : {}),
      maxEdge,
      form,
      ...(maxBytes === undefined ? {} : { maxBytes: Math.floor(maxBytes / base64Growth) }),
    };
    return { recipe, tokens: estimatePageTokens(capability, shape, maxEdge) };
  });
}
