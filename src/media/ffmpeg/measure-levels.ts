import { open } from "node:fs/promises";
import { sampleRate } from "./sample-rate.ts";

/** How loud a recording is, window by window. */
export interface Levels {
  /** Decibels below full scale (0 is the loudest there is), one a window. */
  readonly decibels: Float32Array;
  readonly windowSeconds: number;
}

const fullScale = 32_768;
const windowSeconds = 0.02;
const windowSamples = windowSeconds * sampleRate;
/** Read at once: whole windows, some twenty seconds of them. */
const chunkSamples = 1000 * windowSamples;

/** Loudness is as well told by every fifth sample. */
const stride = 5;

function measure(samples: Int16Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let at = from; at < to; at += stride) {
    const sample = samples[at] as number;
    sum += sample * sample;
    count += 1;
  }
  return 10 * Math.log10(sum / count / fullScale ** 2 + 1e-10);
}

/**
 * The loudness of a file of 16-bit samples, read once from beginning to end, or until it is louder than `enough`; windows behind
 * that are told as silent.
 */
export async function measureLevels(path: string, seconds: number, enough = Infinity): Promise<Levels> {
  const decibels = new Float32Array(Math.ceil((seconds * sampleRate) / windowSamples)).fill(-100);
  const samples = new Int16Array(chunkSamples);
  const bytes = new Uint8Array(samples.buffer);
  const file = await open(path);
  try {
    for (let window = 0; window < decibels.length;) {
      const position = window * windowSamples * 2;
      const { bytesRead } = await file.read(bytes, 0, bytes.length, position);
      const count = Math.floor(bytesRead / 2);
      if (count === 0) break;
      for (let from = 0; from < count; from += windowSamples) {
        const level = measure(samples, from, Math.min(count, from + windowSamples));
        decibels[window] = level;
        window += 1;
        if (level > enough) return { decibels, windowSeconds };
      }
    }
    return { decibels, windowSeconds };
  } finally {
    await file.close();
  }
}
