/** The programs that read recordings. */
export interface MediaPrograms {
  /** Absolute paths. */
  readonly ffmpeg: string;
  readonly ffprobe: string;
  /** As ffmpeg names itself, such as `5.1.9-0+deb12u1`. */
  readonly version: string;
  /** `package`: an old build from an optional package, which is taken only where there is no other. */
  readonly origin: "environment" | "path" | "package";
}
