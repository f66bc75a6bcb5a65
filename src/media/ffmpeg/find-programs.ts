import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, dirname, join, resolve } from "node:path";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { MediaPrograms } from "./media-programs.ts";

type ProgramName = "ffmpeg" | "ffprobe";

interface Found {
  readonly path: string;
  readonly version: string;
  readonly origin: MediaPrograms["origin"];
}

const versionTimeoutMs = 10_000;
const variables = { ffmpeg: "FFMPEG_PATH", ffprobe: "FFPROBE_PATH" } as const;

function askVersion(path: string): Promise<string | undefined> {
  return new Promise((settle) => {
    const options = { timeout: versionTimeoutMs, killSignal: "SIGKILL", windowsHide: true } as const;
    execFile(path, ["-version"], options, (error, stdout) => {
      settle(error ? undefined : /^ff(?:mpeg|probe) version (\S+)/u.exec(stdout)?.[1]);
    });
  });
}

async function tryPath(path: string, origin: MediaPrograms["origin"]): Promise<Found | undefined> {
  const isAllowed = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  const version = isAllowed ? await askVersion(path) : undefined;
  return version === undefined ? undefined : { path, version, origin };
}

/** The path inside the optional package; undefined where it is not installed or has no build for this platform. */
async function findPackaged(name: ProgramName): Promise<string | undefined> {
  try {
    const { default: found } =
      name === "ffmpeg"
        ? await import("@ffmpeg-installer/ffmpeg")
        : await import("@ffprobe-installer/ffprobe");
    return found.path;
  } catch {
    return undefined;
  }
}

function unusable(name: ProgramName, seen: string, hint: string): GleanerError {
  return new GleanerError("options.missing-package", {
    what: `Cannot read recordings with ${name}`,
    seen,
    hint,
    where: { option: variables[name] },
  });
}

async function findProgram(name: ProgramName, nearby?: string): Promise<Found> {
  const variable = variables[name];
  const stated = process.env[variable];
  if (stated) {
    const found = await tryPath(resolve(stated), "environment");
    if (found) return found;
    throw unusable(
      name,
      `${variable} names no program that runs here`,
      `Set it to the path of ${name}, or unset it.`,
    );
  }
  const file = process.platform === "win32" ? `${name}.exe` : name;
  const folders = [
    ...(nearby === undefined ? [] : [nearby]),
    ...(process.env["PATH"] ?? "").split(delimiter),
  ];
  for (const folder of folders) {
    const found = folder === "" ? undefined : await tryPath(resolve(join(folder, file)), "path");
    if (found) return found;
  }
  const packaged = await findPackaged(name);
  const found = packaged === undefined ? undefined : await tryPath(packaged, "package");
  if (found) return found;
  throw packaged === undefined
    ? unusable(
        name,
        "it is not on the PATH, and its optional package is not installed",
        `Install ffmpeg, set ${variable} to its path, or run: npm install @ffmpeg-installer/ffmpeg @ffprobe-installer/ffprobe`,
      )
    : unusable(
        name,
        "it is not on the PATH, and the one in its optional package does not run here",
        `Allow it to be executed (chmod +x), install ffmpeg, or set ${variable} to its path.`,
      );
}

async function findBoth(): Promise<MediaPrograms> {
  const ffmpeg = await findProgram("ffmpeg");
  // The two belong together: an ffprobe beside the ffmpeg that was named is of the same version.
  const nearby = ffmpeg.origin === "package" ? undefined : dirname(ffmpeg.path);
  const ffprobe = await findProgram("ffprobe", nearby);
  return { ffmpeg: ffmpeg.path, ffprobe: ffprobe.path, version: ffmpeg.version, origin: ffmpeg.origin };
}

const known = new Map<string, Promise<MediaPrograms>>();

/**
 * The ffmpeg and ffprobe to use: `FFMPEG_PATH` and `FFPROBE_PATH`, else the ones on the PATH, else those of the optional packages.
 * Looked for once. Throws `options.missing-package`.
 */
export async function findPrograms(): Promise<MediaPrograms> {
  const { FFMPEG_PATH = "", FFPROBE_PATH = "", PATH = "" } = process.env;
  const key = JSON.stringify([FFMPEG_PATH, FFPROBE_PATH, PATH]);
  const finding = known.get(key) ?? findBoth();
  known.set(key, finding);
  finding.catch(() => known.delete(key));
  return await finding;
}
