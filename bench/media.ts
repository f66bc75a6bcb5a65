/**
 * Sound and frames of recordings: CPU beside bare ffmpeg commands, and memory with long ones. Needs ffmpeg and Linux.
 *
 *     node bench/media.ts [rounds]
 *     node bench/media.ts memory
 *     node bench/media.ts ocr
 *
 * Everything from opening a recording to its closing counts: ten minutes of MP3 (44.1 kHz, stereo) to a 16 kHz WAV, and two minutes
 * of a talk in full HD to its slides, against the same ffmpeg told to write a WAV, or a JPEG every second. Children are counted.
 * Medians over interleaved rounds, warm. With `memory`: a recording of two hours and a film of one hour (640 x 360), made for it;
 * memory of the process and its programs together. With `ocr`: a film of one hour with sixty slides, all of whose words are read by
 * the engine of this machine. Fails where the figures that the README claims do not hold.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ocr from "../schemas/ocr/index.ts";
import { extract } from "../src/extract.ts";
import { load } from "../src/load.ts";
import { findPrograms } from "../src/media/ffmpeg/find-programs.ts";
import { makeFilm } from "./media/make-film.ts";
import { makeSound } from "./media/make-sound.ts";
import { measurePeak } from "./media/measure-peak.ts";
import { measureTree } from "./media/measure-tree.ts";
import { measureChild } from "./pdf/measure-child.ts";
import { takeTurns } from "./pdf/take-turns.ts";

const most = { ofNative: 1.15, peakMiB: 600, ocrPeakMiB: 900 };
const [mode = "7"] = process.argv.slice(2);
const { ffmpeg, version } = await findPrograms();
const scratch = mkdtempSync(join(tmpdir(), "bench-media-"));
const quiet = ["-nostdin", "-loglevel", "error", "-y", "-threads", "1"];

async function openSound(path: string): Promise<void> {
  const opened = await load(path);
  const [page] = opened.document.pages;
  if (page) await opened.clip?.({ page: page.index, mediaType: "audio/wav", sampleRate: 16_000 });
  await opened.close();
}

async function countPages(path: string, unit: "none" | "pixel"): Promise<number> {
  const opened = await load(path, { limits: { maxSeconds: 3 * 3600 } });
  await opened.close();
  return opened.document.pages.filter((page) => page.unit === unit).length;
}

async function compare(title: string, ours: () => Promise<unknown>, args: readonly string[]): Promise<void> {
  const times = await takeTurns(
    [
      { name: "gleaner", run: () => measureTree(ours) },
      { name: "ffmpeg", run: () => measureChild(ffmpeg, args) },
    ],
    Number(mode),
  );
  const [own = 0, native = 1] = [times.get("gleaner"), times.get("ffmpeg")];
  console.log(`${title}: ${own} ms CPU, bare ffmpeg ${native} ms, ${(own / native).toFixed(2)} of it`);
  if (own / native > most.ofNative) process.exitCode = 1;
}

async function compareAll(): Promise<void> {
  console.log(`ffmpeg ${version}, ${mode} rounds`);
  const sound = makeSound(ffmpeg, scratch, 600);
  const wav = [...quiet, "-i", sound, "-ac", "1", "-ar", "16000", "-threads", "1", join(scratch, "bare.wav")];
  await compare("10 min of MP3 to a 16 kHz WAV", () => openSound(sound), wav);
  const film = await makeFilm(ffmpeg, scratch, { seconds: 120, width: 1920, height: 1080, hasSound: false });
  mkdirSync(join(scratch, "bare"));
  const skip = ["-skip_loop_filter", "all", "-skip_frame", "noref"];
  const second = "select='isnan(prev_selected_t)+gte(t-prev_selected_t,1)'";
  const written = ["-vsync", "0", "-q:v", "3", "-threads", "1", join(scratch, "bare", "%05d.jpg")];
  await compare("2 min of a talk in full HD to its slides", () => countPages(film, "pixel"), [
    ...quiet,
    ...skip,
    "-i",
    film,
    "-vf",
    second,
    ...written,
  ]);
  console.log(`slides found: ${await countPages(film, "pixel")} of 12`);
}

async function weigh(title: string, path: string, unit: "none" | "pixel"): Promise<void> {
  let pages = 0;
  const peak = await measurePeak(async () => {
    pages = await countPages(path, unit);
  });
  console.log(`${title}: peak ${peak} MiB, ${pages} ${unit === "none" ? "stretches" : "pictures"}`);
  if (peak > most.peakMiB) process.exitCode = 1;
}

async function weighAll(): Promise<void> {
  await weigh("2 h of MP3", makeSound(ffmpeg, scratch, 7200), "none");
  const film = await makeFilm(ffmpeg, scratch, { seconds: 3600, width: 640, height: 360, hasSound: true });
  await weigh("1 h of film, 640 x 360, with sound", film, "pixel");
}

async function weighOcr(): Promise<void> {
  const film = { seconds: 3600, width: 1280, height: 720, hasSound: false, slides: 60, framesPerSecond: 2 };
  const path = await makeFilm(ffmpeg, scratch, film);
  let characters = 0;
  let pages = 0;
  const peak = await measurePeak(async () => {
    const { coverage } = await extract(path, { schema: ocr, limits: { maxSeconds: 3 * 3600 } });
    pages = coverage.pages.length;
    characters = coverage.pages.reduce((sum, page) => sum + page.characters, 0);
  });
  console.log(
    `1 h of film, 1280 x 720, words of ${pages} pictures (${characters} characters): peak ${peak} MiB`,
  );
  if (peak > most.ocrPeakMiB) process.exitCode = 1;
}

const modes: Readonly<Record<string, () => Promise<void>>> = { memory: weighAll, ocr: weighOcr };
try {
  await (modes[mode] ?? compareAll)();
} finally {
  rmSync(scratch, { recursive: true });
}
