import { GleanerError } from "../../errors/gleaner-error.ts";

/** Ways in which lists of other files begin. */
const lists =
  /^(?:\uFEFF|\s)*(?:#EXTM3U|#EXTINF|ffconcat|v=0|\[playlist\]|<\?xml|<MPD|<smil|<asx|RTSPtext|file\s+')/iu;
/** Recordings hold zeros and control characters in their first bytes; lists are characters throughout. */
const maxPrintable = 0.97;

function isMostlyText(head: Uint8Array): boolean {
  const printable = head.filter(
    (byte) => (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13,
  );
  return head.length > 0 && printable.length / head.length > maxPrintable;
}

/**
 * Refuses what names other files instead of holding sound or pictures, whatever it is called: the programs would read those files and
 * hand them out. Throws `input.corrupt`.
 */
export function refusePlaylist(head: Uint8Array, name: string): void {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("latin1");
  if (!lists.test(text) && !isMostlyText(head)) return;
  throw new GleanerError("input.corrupt", {
    what: `Cannot read ${name}`,
    seen: "it is a list or a text that goes by the type of a recording",
    hint: "Pass the recording itself.",
    where: { source: name },
  });
}
