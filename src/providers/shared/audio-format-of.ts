/** What the chat wire calls a media type of sound, where the second half of the type is no such word. */
const words: Readonly<Record<string, string>> = {
  "audio/x-wav": "wav",
  "audio/wave": "wav",
  "audio/vnd.wave": "wav",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/x-m4a": "m4a",
  "audio/x-aac": "aac",
  "audio/x-flac": "flac",
};

/** The word for a format of sound on the chat wire, such as `mp3`. */
export function audioFormatOf(mediaType: string): string {
  return words[mediaType] ?? mediaType.split("/")[1] ?? "";
}
