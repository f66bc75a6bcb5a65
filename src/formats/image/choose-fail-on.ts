import type { Metadata } from "sharp";
import { startPipeline } from "../../media/start-pipeline.ts";
import type { Picture } from "../../media/picture.ts";

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

/**
 * How strictly a picture can be decoded: `none` means that it is damaged and only a part of it is left. Throws what the engine
 * throws where nothing can be relied on.
 */
export async function chooseFailOn(
  picture: Omit<Picture, "failOn">,
  format: Metadata["format"],
): Promise<Picture["failOn"]> {
  const { error } = await tryDecoding({ ...picture, failOn: "error" });
  if (error === undefined) return "error";
  if (listComplaints(error).length === 0) {
    const second = await tryDecoding({ ...picture, failOn: "truncated" });
    if (second.error === undefined) return "truncated";
  }
  if (!storedInOrder.includes(format) || listComplaints(error)[0]?.startsWith("timeout:") === true)
    throw error;
  const last = await tryDecoding({ ...picture, failOn: "none" });
  // One even colour is what the decoder fills in where it got nothing.
  if (last.error !== undefined || !last.pixels?.some((value) => value !== last.pixels?.[0])) throw error;
  return "none";
}
