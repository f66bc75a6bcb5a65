import { parentPort, workerData } from "node:worker_threads";
import type { HeicAnswer, HeicJob } from "./heic-message.ts";

/** Entry of the thread that decodes one HEIC photo; the thread ends with it, so that its memory is given back. */

interface HeicPicture {
  decode(): Promise<{ readonly data: Uint8ClampedArray; readonly width: number; readonly height: number }>;
}

interface HeicLibrary {
  readonly default: { all(input: { readonly buffer: Uint8Array }): Promise<readonly HeicPicture[]> };
}

/** The brand of the file, at which the library looks before it tries; some cameras write rarer ones for the same content. */
const brandOffset = 8;
const usualBrand = "heic";

async function decode({ bytes, picture, library }: HeicJob): Promise<HeicAnswer> {
  let decoder: HeicLibrary["default"];
  try {
    decoder = ((await import(library)) as HeicLibrary).default;
  } catch (error) {
    return { type: "missing", cause: String(error) };
  }
  try {
    bytes.set(Buffer.from(usualBrand), brandOffset);
    const pictures = await decoder.all({ buffer: bytes });
    const chosen = pictures[picture] ?? pictures[0];
    if (!chosen) return { type: "corrupt", cause: "no picture" };
    const { data, width, height } = await chosen.decode();
    return { type: "pixels", data: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height };
  } catch (error) {
    return { type: "corrupt", cause: String(error) };
  }
}

const answer = await decode(workerData as HeicJob);
parentPort?.postMessage(
  answer,
  answer.type === "pixels" && answer.data.buffer instanceof ArrayBuffer ? [answer.data.buffer] : [],
);
