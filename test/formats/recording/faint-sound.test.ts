import { describe, expect, it } from "vitest";
import { load } from "../../../src/load.ts";

const rate = 16_000;
const seconds = 3;

/** A WAV file: for each channel its sample (-1 to 1) at a time in seconds. */
function writeWav(...channels: readonly ((time: number) => number)[]): Uint8Array {
  const frame = 2 * channels.length;
  const length = rate * seconds * frame;
  const bytes = Buffer.alloc(44 + length);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(36 + length, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(channels.length, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * frame, 28);
  bytes.writeUInt16LE(frame, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(length, 40);
  for (let at = 0; at < rate * seconds; at += 1)
    for (const [channel, sample] of channels.entries())
      bytes.writeInt16LE(Math.round(32_767 * sample(at / rate)), 44 + at * frame + 2 * channel);
  return bytes;
}

const tone = (time: number): number => 0.3 * Math.sin(time * 2 * Math.PI * 300);
/** Half a second of sound, half a second of none. */
const words = (time: number): number => (time % 1 < 0.5 ? tone(time) : 0);
const hush = (time: number): number => 0.0005 * tone(time);

async function hear(bytes: Uint8Array): Promise<{ readonly status: string; readonly codes: string[] }> {
  const opened = await load({ bytes, name: "voice.wav" });
  try {
    const statuses: string[] = [];
    for await (const { status } of opened.read()) statuses.push(status);
    return { status: statuses.join(), codes: opened.document.warnings.map(({ code }) => code) };
  } finally {
    await opened.close();
  }
}

const heard = { status: "unreadable", codes: ["media.not-transcribed"] };
const silent = { status: "read", codes: ["media.silent"] };

describe("sound that is hard to hear", () => {
  it.each([
    ["speech that was recorded far too low", [(time: number) => 0.001 * words(time)], heard],
    ["channels that cancel each other out", [words, (time: number) => -words(time)], heard],
    ["one channel of two", [() => 0, words], heard],
    ["an even hush", [hush], silent],
    ["an even hush in two channels", [hush, hush], silent],
    ["nothing at all", [() => 0], silent],
  ])("is heard or called silent for what it is: %s", async (_, channels, wanted) => {
    expect(await hear(writeWav(...channels))).toEqual(wanted);
  });
});
