import type { OpenDocument } from "./document/open-document.ts";
import type { Page } from "./document/page.ts";
import type { Part, PartForm, PartType } from "./document/part.ts";
import type { Recipe } from "./document/recipe.ts";
import { GleanerError } from "./errors/gleaner-error.ts";
import type { Capabilities, PartCapability } from "./ports/capabilities.ts";
import { isOpenDocument } from "./sources/is-open-document.ts";
import { planClip } from "./steps/plan/plan-clip.ts";
import { planPictures } from "./steps/plan/plan-pictures.ts";
import { prepareParts } from "./steps/prepare/prepare-parts.ts";

export interface ToPartsOptions {
  /** Forms that the caller takes, best first; `url` is used only for files that came from an address without secrets. */
  readonly forms: readonly PartForm[];
  /** What a model takes; everything by default. */
  readonly capabilities?: Pick<Capabilities, "input">;
}

/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;

interface FileInDocument {
  readonly index: number;
  /** In bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly hasUrl: boolean;
  /** Pages that were asked for. */
  readonly pages: readonly Page[];
  readonly isWhole: boolean;
}

function takes(capability: PartCapability | undefined, mediaType: string): boolean {
  return capability?.mediaTypes.includes(mediaType) === true;
}

/** The first form that both sides take and that this file can have. */
function findForm(options: ToPartsOptions, type: PartType, canBeUrl: boolean): PartForm | undefined {
  const taken = options.capabilities ? (options.capabilities.input[type]?.forms ?? []) : options.forms;
  return options.forms.find(
    (form) => taken.includes(form) && form !== "text" && (form !== "url" || canBeUrl),
  );
}

function planFile(
  file: FileInDocument,
  partType: "image" | "document" | "video",
  options: ToPartsOptions,
): Recipe | undefined {
  const { input } = options.capabilities ?? {};
  if (input && !takes(input[partType], file.mediaType)) return undefined;
  const form = findForm(options, partType, file.hasUrl && file.isWhole);
  if (form === undefined) return undefined;
  const maxBytes = input?.[partType]?.maxBytes ?? Infinity;
  if (form !== "url" && file.size * base64Growth > maxBytes) return undefined;
  const pages = file.isWhole ? {} : { pages: file.pages.map((page) => page.index) };
  return { type: "file", file: file.index, partType, mediaType: file.mediaType, form, ...pages };
}

/** What is taken where the caller names no model. */
const anyPicture: PartCapability = { forms: [], mediaTypes: ["image/jpeg", "image/png", "image/webp"] };

function planImages(page: Page, options: ToPartsOptions): Recipe[] {
  const capability = options.capabilities ? options.capabilities.input.image : anyPicture;
  const form = findForm(options, "image", false);
  if (!capability || form === undefined) return [];
  return planPictures(page, capability, form).map(({ recipe }) => recipe);
}

const anySound: PartCapability = {
  forms: [],
  mediaTypes: ["audio/flac", "audio/wav", "audio/mpeg", "audio/ogg"],
};

function planSound(page: Page, options: ToPartsOptions): Recipe[] {
  const capability = options.capabilities ? options.capabilities.input.audio : anySound;
  const form = findForm(options, "audio", false);
  const clip = capability && form && planClip(page, page, capability, form);
  return clip ? [clip] : [];
}

/** A film whole where it is taken; else the pictures and the sound of a recording, in the order of time. */
function planRecording(file: FileInDocument, options: ToPartsOptions): Recipe[] {
  const isFilm = file.mediaType.startsWith("video/");
  const whole = isFilm && file.isWhole ? planFile(file, "video", options) : undefined;
  if (whole) return [whole];
  return file.pages.flatMap((page) =>
    page.unit === "none" ? planSound(page, options) : planImages(page, options),
  );
}

/** The way of handing over that keeps most of a file: as it is, else pictures of its pages, else its text. */
function planRecipes(file: FileInDocument, options: ToPartsOptions): Recipe[] {
  const texts = file.pages.map(({ index }): Recipe => ({ type: "text", page: index }));
  const takesText = options.capabilities
    ? options.capabilities.input.text !== undefined
    : options.forms.includes("text");
  if (/^(?:audio|video)\//u.test(file.mediaType)) {
    const media = planRecording(file, options);
    return media.length > 0 || !takesText ? media : texts;
  }
  if (file.pages.every((page) => page.unit === "none")) return texts;
  const isPicture = file.mediaType.startsWith("image/");
  // A picture's own bytes carry place and device, so it is encoded anew unless it is passed on as an address.
  const isUrlPicture = isPicture && file.isWhole && file.hasUrl && findForm(options, "image", true) === "url";
  const whole = isPicture
    ? isUrlPicture && planFile(file, "image", options)
    : planFile(file, "document", options);
  if (whole) return [whole];
  const images = file.pages.flatMap((page) => planImages(page, options));
  if (images.length > 0) return images;
  return takesText ? texts : [];
}

const knownForms: readonly PartForm[] = ["url", "base64", "data-uri", "text"];

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

/** What callers without types pass may be anything. */
function isInput(capabilities: unknown): boolean {
  const { input } = isObject(capabilities) ? (capabilities as { readonly input?: unknown }) : {};
  return (
    isObject(input) &&
    Object.values(input).every((kind: unknown) => {
      const { forms, mediaTypes } = (kind ?? {}) as Partial<Record<keyof PartCapability, unknown>>;
      return kind === undefined || (Array.isArray(forms) && Array.isArray(mediaTypes));
    })
  );
}

function checkArguments(document: OpenDocument, options: ToPartsOptions): void {
  const refuse = (seen: string, hint: string): GleanerError =>
    new GleanerError("options.invalid", { what: "Cannot make parts", seen, hint });
  if (!isOpenDocument(document)) {
    throw refuse("what was passed is not an open document", "Open the source with load first.");
  }
  const { forms } = (options as Partial<ToPartsOptions> | undefined) ?? {};
  if (!Array.isArray(forms) || !forms.every((form) => knownForms.includes(form as PartForm))) {
    throw refuse("forms is not a list of known forms", `Pass one or more of: ${knownForms.join(", ")}.`);
  }
  if (options.capabilities !== undefined && !isInput(options.capabilities)) {
    throw refuse(
      "capabilities does not say what is taken",
      "Pass { input: { image: { forms: [...], mediaTypes: [...] } } }, by kind of part.",
    );
  }
}

/**
 * A document as parts that can be handed to a model: text as text, files as they are where that is taken, else pictures of their
 * pages. Throws `plan.unsupported` where a file can take none of the forms, and `options.invalid`.
 */
export async function toParts(document: OpenDocument, options: ToPartsOptions): Promise<Part[]> {
  checkArguments(document, options);
  const { files, pages, selected } = document.document;
  const recipes: Recipe[] = [];
  for (const [index, { name, mediaType, size, url, isUrlPrivate }] of files.entries()) {
    const all = pages.filter((page) => page.file === index);
    const asked = all.filter((page) => !selected || selected.includes(page.index));
    if (asked.length === 0) continue;
    const hasUrl = url !== undefined && isUrlPrivate !== true;
    const file = { index, mediaType, size, hasUrl, pages: asked, isWhole: asked.length === all.length };
    const planned = planRecipes(file, options);
    if (planned.length === 0) {
      throw new GleanerError("plan.unsupported", {
        what: `Cannot hand over ${name}`,
        seen: `${mediaType} can be made into none of the forms ${options.forms.join(", ") || "(none)"}`,
        hint: "Allow base64 or data-uri, or choose a model that takes it.",
        where: { source: name },
      });
    }
    recipes.push(...planned);
  }
  const parts = await prepareParts(recipes, document, new Map());
  // Whoever takes parts over gets plain data.
  return parts.map((part) => ({ ...part }));
}
