import { expect, it } from "vitest";
import { readSoundListing } from "../../../src/media/ffmpeg/read-sound-listing.ts";

const file = (...streams: readonly string[]): string[] => [
  "Guessed Channel Layout for Input Stream #0.0 : mono",
  "Input #0, mov,mp4,m4a,3gp,3g2,mj2, from '/tmp/Stream #0:7: Audio: mp3, 8000 Hz, mono, s16':",
  "  Metadata:",
  "    title           : Stream #0:8: Video: h264",
  "  Duration: 01:02:03.45, start: 0.000000, bitrate: 119 kb/s",
  ...streams,
  "Stream mapping:",
  "  Stream #0:0 -> #0:0 (aac (native) -> pcm_s16le (native))",
  "Output #0, s16le, to 'sound.pcm':",
  "  Stream #0:0: Audio: pcm_s16le, 16000 Hz, mono, s16, 256 kb/s",
];
const plain = "  Stream #0:0: Audio: mp3, 44100 Hz, stereo, fltp, 128 kb/s";
const durationSeconds = 3723.45;

it("reads the one track of a recording of sound", () => {
  expect(readSoundListing(file(plain))).toEqual({
    track: 0,
    durationSeconds,
    probe: {
      container: "mov,mp4,m4a,3gp,3g2,mj2",
      durationSeconds,
      streams: [
        {
          index: 0,
          type: "audio",
          codec: "mp3",
          isDefault: false,
          durationSeconds,
          sampleRate: 44_100,
          channels: 2,
        },
      ],
    },
  });
});

it.each([
  [
    "  Stream #0:0[0x1](deu): Audio: aac (LC) (mp4a / 0x6134706D), 48000 Hz, mono, fltp, 116 kb/s (default)",
    { codec: "aac", language: "deu", sampleRate: 48_000, channels: 1, isDefault: true },
  ],
  [
    "  Stream #0:0(und): Audio: pcm_s16le ([1][0][0][0] / 0x0001), 8000 Hz, 2 channels, s16, 256 kb/s",
    { codec: "pcm_s16le", sampleRate: 8000, channels: 2 },
  ],
  [
    "    Stream #0:0: Audio: mp3 (mp3float), 44100 Hz, stereo, fltp, 128 kb/s",
    { codec: "mp3", sampleRate: 44_100 },
  ],
])("reads %s", (line, facts) => {
  expect(readSoundListing(file(line)).probe?.streams).toMatchObject([facts]);
});

it("reads the title of a track that stands in one line", () => {
  const tags = ["    Metadata:", "      encoder         : Lavc", "      title           : Part: one"];
  expect(readSoundListing(file(plain, ...tags)).probe?.streams[0]?.title).toBe("Part: one");
});

it.each([
  ["two tracks of sound", [plain, plain.replace("0:0", "0:1")]],
  ["a cover", [plain, "  Stream #0:1: Video: mjpeg, yuvj444p, 64x64, 90k tbr (attached pic)"]],
  ["timed data", [plain, "  Stream #0:1: Data: bin_data"]],
  ["channels that are named by their places", [plain.replace("stereo", "5.1(side)")]],
  ["a sound of unknown codec", [plain.replace("mp3,", "none,")]],
  [
    "a title of two lines",
    [plain, "    Metadata:", "      title           : one", "                      : two"],
  ],
])("leaves %s to the program that is made for it", (_, streams) => {
  expect(readSoundListing(file(...streams))).toEqual({ track: 0, durationSeconds });
});

it.each([
  ["nothing", []],
  ["an error", ["/tmp/x.mp3: Invalid data found when processing input"]],
])("finds nothing in %s", (_, lines) => {
  expect(readSoundListing(lines)).toEqual({});
});

it("knows no length where none is stated", () => {
  const lines = file(plain).map((line) => line.replace(/Duration: [^,]*,/u, "Duration: N/A,"));
  const { durationSeconds: found, probe } = readSoundListing(lines);
  expect(found).toBeUndefined();
  expect(probe?.streams[0]).not.toHaveProperty("durationSeconds");
});
