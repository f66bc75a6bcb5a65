import type { Claim } from "./claim.ts";

const sound = {
  format: "audio",
  toldBy: "content",
  parts: ["audio", "text"],
  /** Of the speech server that the test answers for. */
  word: { text: "seven", origin: "transcript", place: "time" },
  pages: { each: "a stretch between silences", count: 1 },
  limits: { maxDiskBytes: 20, maxSeconds: 1, pageTimeoutMs: 1 },
} as const;
const film = {
  format: "video",
  toldBy: "content",
  parts: ["video", "image", "audio", "text"],
  word: { text: "Garden", origin: "ocr", place: "time" },
  pages: { each: "a picture that shows something new, and the sound", count: 3 },
  limits: { maxDiskBytes: 20, maxSeconds: 1, maxFrames: 1, pageTimeoutMs: 1 },
} as const;

/** Recordings, as ffmpeg writes them. */
export const recordings: readonly Claim[] = [
  ...(
    [
      ["MP3", "sound-mp3/tone.mp3", "audio/mpeg"],
      ["WAV", "sound-wav/tone.wav", "audio/wav"],
      ["FLAC", "sound-flac/tone.flac", "audio/flac"],
      ["Ogg", "sound-ogg/tone.ogg", "audio/ogg"],
      ["Opus", "sound-opus/tone.opus", "audio/ogg"],
      ["M4A", "sound-m4a/tone.m4a", "audio/mp4"],
      ["AAC", "sound-aac/tone.aac", "audio/aac"],
      ["AIFF", "sound-aiff/tone.aiff", "audio/aiff"],
      ["CAF", "sound-caf/tone.caf", "audio/x-caf"],
      ["WMA", "sound-wma/tone.wma", "audio/x-ms-wma"],
    ] as const
  ).map(([kind, fixture, mediaType]) => ({ ...sound, kind, fixture, mediaType })),
  ...(
    [
      ["MOV", "film-mov/film.mov", "video/quicktime"],
      ["WebM", "film-webm/film.webm", "video/webm"],
      ["MKV", "film-mkv/film.mkv", "video/matroska"],
      ["AVI", "film-avi/film.avi", "video/vnd.avi"],
      ["MPEG-TS", "film-mpegts/film.m2ts", "video/mp2t"],
      ["FLV", "film-flv/film.flv", "video/x-flv"],
    ] as const
  ).map(([kind, fixture, mediaType]) => ({ ...film, kind, fixture, mediaType })),
  {
    ...film,
    kind: "MPEG",
    fixture: "film-mpg/film.mpg",
    mediaType: "video/mpeg",
    pages: { ...film.pages, count: 4 },
  },
  {
    ...film,
    kind: "MP4 with subtitles",
    fixture: "film-with-subtitles/garden.mp4",
    mediaType: "video/mp4",
    word: { text: "1,480.50", origin: "subtitle", place: "time" },
    pages: { ...film.pages, count: 4 },
  },
];
