import type { Metadata } from "sharp";
import { startPipeline } from "../../media/start-pipeline.ts";
import type { Picture } from "../../media/picture.ts";
import { tellsOfLostPixels } from "./tells-of-lost-pixels.ts";

/** A picture is decoded once, small, to know whether it is whole: decoders shrink while they read. */
const trialEdge = 64;

/** These store their rows in order, so that what stands before the damage is right. */
const storedInOrder: readonly string[] = ["jpeg", "png", "gif"];

/** The engine's complaints without those about the colour profile, which pictures can do without. */
function listComplaints(error: unknown): string[] {
  const message = error instanceof Error ? error.message : String(error);
  return message.split("\n").filter((line) => line.trim() !== "" && !/^VipsIcc|profile/iu.test(line));
}

interface Trial {
  readonly error?: unknown;
  readonly pixels?: Uint8Array;
}

async function tryDecoding(picture: Picture): Promise<Trial> {
  try {
    const pipeline = await startPipeline(picture);
    const small = pipeline.resize(trialEdge, trialEdge, { fit: "inside", withoutEnlargement: true });
    return { pixels: await small.raw().toBuffer() };
  } catch (error) {
    return { error };
  }
}

export interface Soundness {
  /** `none` means that only a part of the picture is left. */
  readonly failOn: Picture["failOn"];
  /** Some of the file is lost, and nobody knows what. */
  readonly isDamaged: boolean;
}

/** Complaints about pages of a TIFF behind the first ones: these are whole. */
const lostPages = /bad seek|seek error|failed to read directory|ifd loop/iu;

async function tryLoosely(
  picture: Omit<Picture, "failOn">,
  complaints: readonly string[],
  isManyPages: boolean,
): Promise<Soundness | undefined> {
  const isShorter = isManyPages && complaints.every((line) => lostPages.test(line));
  if (complaints.length > 0 && !isShorter) return undefined;
  const { error } = await tryDecoding({ ...picture, failOn: "truncated" });
  return error === undefined ? { failOn: "truncated", isDamaged: complaints.length > 0 } : undefined;
}

/**
 * How strictly a picture can be decoded, and whether it is damaged. Throws what the engine throws where nothing can be relied on.
 */
export async function chooseFailOn(
  picture: Omit<Picture, "failOn">,
  format: Metadata["format"],
  pageCount: number,
): Promise<Soundness> {
  // Of pixels that got lost in the midst of a JPEG the engine only warns.
  const trial = format === "jpeg" ? await tryDecoding({ ...picture, failOn: "warning" }) : {};
  if (format === "jpeg" && trial.error === undefined) return { failOn: "error", isDamaged: false };
  const isDamaged = tellsOfLostPixels(trial.error);
  const { error } = await tryDecoding({ ...picture, failOn: "error" });
  if (error === undefined) return { failOn: "error", isDamaged };
  const loose = await tryLoosely(picture, listComplaints(error), pageCount > 1);
  if (loose) return { ...loose, isDamaged: loose.isDamaged || isDamaged };
  if (!storedInOrder.includes(format) || listComplaints(error)[0]?.startsWith("timeout:") === true)
    throw error;
  const last = await tryDecoding({ ...picture, failOn: "none" });
  // One even colour is what the decoder fills in where it got nothing.
  if (last.error !== undefined || !last.pixels?.some((value) => value !== last.pixels?.[0])) throw error;
  return { failOn: "none", isDamaged: true };
}
