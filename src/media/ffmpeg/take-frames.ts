import { readFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { commonOptions } from "./common-options.ts";
import type { FrameShot } from "./frame-shot.ts";
import type { MediaJob } from "./media-job.ts";
import type { MediaPrograms } from "./media-programs.ts";
import type { FilmLook } from "./recording-probe.ts";
import { runJob } from "./run-job.ts";
import { safeInput } from "./safe-input.ts";
import { thumbnailSize } from "./thumbnail-size.ts";

export interface FrameRequest {
  /** Index of the video track in its file. */
  readonly stream: number;
  /** Size of the pictures, in pixels. */
  readonly width: number;
  readonly height: number;
  /** One picture is taken in so many seconds, and those between that show something new. */
  readonly everySeconds: number;
  readonly look: FilmLook;
  /** Pictures on which no other one depends may be left undecoded, because there are many in every second. */
  readonly skipsUnreferenced: boolean;
}

export interface Frames {
  readonly shots: readonly FrameShot[];
  /** Decoding broke off or complained. */
  readonly isDamaged: boolean;
}

/** Keeps a program from repeating or dropping pictures to hold a rate; the option was renamed in the middle of 2022. */
function passThrough(version: string): string[] {
  const release = Number(/^n?(\d+)\./u.exec(version)?.[1] ?? 0);
  const snapshot = Number(/^N-(\d+)/u.exec(version)?.[1] ?? 0);
  const isNew = release >= 6 || snapshot >= 107_000 || /^(?:git|20)/u.test(version);
  return isNew ? ["-fps_mode", "passthrough"] : ["-vsync", "0"];
}

/** Of JPEG in ffmpeg's scale, 2 (best) to 31. */
const quality = 3;

/** From light as HDR stores it to what screens show of it, white at 203 candela as is usual for it. */
const light = [
  "st(0,pow(min(val/maxval,1),1/78.84375))",
  "st(1,pow(max(ld(0)-0.8359375,0)/(18.8515625-18.6875*ld(0)),1/0.1593017578125)*10000/203)",
  "clip(if(lte(ld(1),0.0031308),12.92*ld(1),1.055*pow(ld(1),1/2.4)-0.055),0,1)*maxval",
].join(";");
const toScreen = `format=rgb24,lutrgb=r='${light}':g='${light}':b='${light}'`;

/** Seconds between pictures that are looked at for a change; a slide is shown for longer. */
const lookSeconds = 1;
/**
 * What ffmpeg calls a change of scene, from 0 to 1, by how much more differs between two looks than between the two before: a new line
 * on a slide, but not what moves all the time.
 */
const minChange = 0.003;
/** Seconds after a change in which every look is taken: a picture is believed where the next ones agree. */
const settlingSeconds = 2.5;
/** Changes that are taken beside the regular pictures: so many at once, and so many for each of those. */
const changes = { atOnce: 20, perPicture: 2 } as const;

/**
 * Takes a picture every so often, and those between them on which something new is shown: of a long film with few pictures, slides
 * would be missed otherwise. Variables: 0 when it changed last, 1 whether it does now, 2 how often it did.
 */
function chooseMoments(everySeconds: number): string {
  const every = (seconds: number): string => `isnan(prev_selected_t)+gte(t-prev_selected_t,${seconds})`;
  if (everySeconds <= lookSeconds) return `select='${every(everySeconds)}'`;
  const { atOnce, perPicture } = changes;
  const change = [
    `st(1,gt(scene,${minChange})*lt(ld(2),${atOnce}+${perPicture}*t/${everySeconds}))`,
    "if(ld(1),st(0,t)+st(2,ld(2)+1))",
    `${every(everySeconds)}+ld(1)+gt(ld(0),0)*lt(t-ld(0),${settlingSeconds})`,
  ].join(";");
  return `select='${every(lookSeconds)}',select='${change}'`;
}

function describeFilter(request: FrameRequest): string {
  const { stream, width, height, everySeconds, look } = request;
  const { width: small, height: low } = thumbnailSize;
  return [
    `[0:${stream}]${look.isInterlaced ? "yadif=deint=interlaced," : ""}${chooseMoments(everySeconds)}`,
    `scale=${width}:${height},setsar=1`,
    ...(look.isPq ? [toScreen] : []),
    "split[large][copy]",
  ]
    .join(",")
    .concat(`;[copy]scale=${small}:${low}:flags=area,format=gray,showinfo[small]`);
}

/**
 * Takes a picture from a film every so often, with its exact time and a thumbnail to compare it by: what ffmpeg itself holds for a
 * change of scene misses a new line on a white slide. Throws `input.timeout`, `options.missing-package`.
 */
export async function takeFrames(
  programs: MediaPrograms,
  job: MediaJob,
  request: FrameRequest,
): Promise<Frames> {
  const folder = join(job.folder, "frames");
  await mkdir(folder, { mode: 0o700 });
  const thumbnails = join(job.folder, "thumbnails");
  const times: number[] = [];
  const asTheyAre = passThrough(programs.version);
  const seconds = String(Math.ceil(job.maxSeconds) + 1);
  const skips = request.skipsUnreferenced ? ["-skip_loop_filter", "all", "-skip_frame", "noref"] : [];
  const { ok, complaints } = await runJob(
    programs,
    job,
    (command) => {
      command
        .input(job.path)
        .inputOptions([...commonOptions, "-loglevel", "level+info", ...safeInput, "-t", seconds, ...skips])
        .complexFilter(describeFilter(request))
        .output(join(folder, "%06d.jpg"))
        .outputOptions([
          "-map",
          "[large]",
          ...asTheyAre,
          "-q:v",
          String(quality),
          "-threads",
          "1",
          "-f",
          "image2",
        ])
        .output(thumbnails)
        .outputOptions(["-map", "[small]", ...asTheyAre, "-threads", "1", "-f", "rawvideo"]);
    },
    (line) => {
      const time = /showinfo.*\bn: *\d+ .*\bpts_time: *(-?[\d.]+)/u.exec(line)?.[1];
      if (time !== undefined) times.push(Math.max(0, Number(time)));
    },
  );
  const files = (await readdir(folder)).filter((name) => name.endsWith(".jpg")).sort();
  const pixels = await readFile(thumbnails).catch(() => new Uint8Array());
  const each = thumbnailSize.width * thumbnailSize.height;
  const count = Math.min(files.length, times.length, Math.floor(pixels.length / each));
  const shots = files.slice(0, count).map((file, index) => ({
    path: join(folder, file),
    seconds: times[index] ?? 0,
    thumbnail: pixels.subarray(index * each, (index + 1) * each),
  }));
  return { shots, isDamaged: !ok || complaints.length > 0 };
}
