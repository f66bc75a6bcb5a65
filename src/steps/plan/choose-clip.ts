import type { ClipType } from "../../document/clip.ts";
import type { PartCapability } from "../../ports/capabilities.ts";

/** Base64 makes four characters of three bytes. */
const base64Growth = 4 / 3;
/** Up to this size sound is sent without loss. */
const maxLosslessBytes = 1_500_000;
/** Bytes of one second of speech, best first; Opus costs three times the work of MP3 and is taken only where MP3 is too large. */
const kinds = [
  { mediaType: "audio/flac", bytesPerSecond: 20_000, isLossless: true },
  { mediaType: "audio/wav", bytesPerSecond: 32_000, isLossless: true },
  { mediaType: "audio/mpeg", bytesPerSecond: 4_000, isLossless: false },
  { mediaType: "audio/ogg", bytesPerSecond: 2_500, isLossless: false },
] as const satisfies readonly { mediaType: ClipType; bytesPerSecond: number; isLossless: boolean }[];

/** The kind of file in which so many seconds of sound are sent; undefined where the model takes none that is small enough. */
export function chooseClip(capability: PartCapability, seconds: number): ClipType | undefined {
  const { mediaTypes, maxBytes = Infinity } = capability;
  const fitting = kinds.filter(
    ({ mediaType, bytesPerSecond }) =>
      mediaTypes.includes(mediaType) && seconds * bytesPerSecond * base64Growth <= maxBytes,
  );
  const small = fitting.filter(
    ({ isLossless, bytesPerSecond }) => !isLossless || seconds * bytesPerSecond <= maxLosslessBytes,
  );
  return (small[0] ?? fitting[0])?.mediaType;
}
