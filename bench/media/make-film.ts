import { execFileSync } from "node:child_process";
import { join } from "node:path";
import sharp from "sharp";

const quiet = ["-nostdin", "-loglevel", "error", "-y"];

async function drawSlide(path: string, number: number, width: number, height: number): Promise<void> {
  const lines = Array.from(
    { length: 8 },
    (_, line) =>
      `<text x="120" y="${300 + line * 80}" font-size="44" font-family="DejaVu Sans">Point ${line + 1} of slide ${number}: ${1000 + number * 37 + line * 11}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080" width="${width}" height="${height}">
<rect width="1920" height="1080" fill="#fafafa"/><text x="120" y="160" font-size="80" font-family="DejaVu Sans">Slide ${number}</text>${lines.join("")}</svg>`;
  await sharp(Buffer.from(svg)).png().toFile(path);
}

export interface FilmRequest {
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
  readonly hasSound: boolean;
  /** 12 by default. */
  readonly slides?: number;
  /** 30 by default. */
  readonly framesPerSecond?: number;
}

/** A talk: a slide every so often, and a moving inset where the speaker would be. */
export async function makeFilm(ffmpeg: string, folder: string, request: FilmRequest): Promise<string> {
  const { seconds, width, height, hasSound, slides: slideCount = 12, framesPerSecond = 30 } = request;
  for (let slide = 0; slide < slideCount; slide += 1)
    await drawSlide(join(folder, `slide-${slide}.png`), slide + 1, width, height);
  const path = join(folder, "film.mp4");
  const inset = `testsrc2=s=${Math.round(width / 5)}x${Math.round(height / 4)}:r=${framesPerSecond}:d=${seconds}`;
  const at = `${Math.round(width * 0.77)}:${Math.round(height * 0.7)}`;
  const slides = ["-framerate", String(slideCount / seconds), "-i", join(folder, "slide-%d.png")];
  const sound = hasSound ? ["-f", "lavfi", "-i", `anoisesrc=color=pink:r=44100:a=0.3:d=${seconds}`] : [];
  const filter = `[0]fps=${framesPerSecond}[a];[a][1]overlay=${at}:shortest=1,format=yuv420p[v]`;
  const maps = ["-map", "[v]", ...(hasSound ? ["-map", "2", "-c:a", "aac"] : [])];
  const encoder = ["-t", String(seconds), "-c:v", "libx264", "-preset", "veryfast", "-crf", "23"];
  const inputs = [...slides, "-f", "lavfi", "-i", inset, ...sound];
  execFileSync(ffmpeg, [...quiet, ...inputs, "-filter_complex", filter, ...maps, ...encoder, path]);
  return path;
}
