import { execFileSync } from "node:child_process";
import { join } from "node:path";

const quiet = ["-nostdin", "-loglevel", "error", "-y"];

/** A podcast: 44.1 kHz, two channels, noise with pauses. */
export function makeSound(ffmpeg: string, folder: string, seconds: number): string {
  const path = join(folder, "sound.mp3");
  const voice = "anoisesrc=color=pink:r=44100:a=0.3,volume='if(lt(mod(t,9),8),1,0.001)':eval=frame";
  const input = ["-f", "lavfi", "-i", voice, "-t", String(seconds)];
  execFileSync(ffmpeg, [...quiet, ...input, "-ac", "2", "-c:a", "libmp3lame", "-b:a", "128k", path]);
  return path;
}
