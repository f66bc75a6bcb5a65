/** Of a file, so many bytes are looked at for signatures; one lies further behind. */
const headBytes = 512;
/** Where the descriptors of a disc's image begin. */
const discStart = 32_769;

/** What kinds of files begin with that can be read as characters. */
const readableStart =
  /^(?:BM|MZ|%!|GIF|II|MM|BZh|ID3|MP\+|[CFZ]WS|FLIF|8BPS|MPCK|FORM|caff|icns|OggS|MThd|wOF[F2]|DSD |LZIP|fLaC|wvpk|%PDF|MAC |SQLi|Cr24|MSCF|ISc\(|!BDN|PAR[1E]|ttcf|regf|\$FL[23]|#!AMR|\{\\rtf|IMPM|ITSF|\.RMF|DRACO|<\?xml |solid |AC\d|070707|BLENDER|!<arch>|WEBVTT|REGEDIT4|RIFF|gimp xcf|FRM8|BEGIN:|FUJIFILM|Extended Module|Creative Voice|-----BEGIN PGP)/u;
/** The same of what stands further behind. */
const readableWithin =
  /^(?:..-l[hz].-|.{4}(?:free|mdat|moov|wide|ftyp)|.{7}\*\*ACE|.{36}acsp|.{44}SCRM|.{60}BOOKMOBI|.{128}DICM|.{257}ustar|G.{187}G|.{4}G.{191}G)/su;
/** Bytes that characters do not have, at least at the beginning. */
const unreadable = /[^\t\n\f\r -~\u0080-\u00FF]|^.{0,3}[\u0080-\u00FF]/su;

/** A short text that the library fills up with zeros may have the checksum of an archive's header at its place. */
function mayBeTar(head: string): boolean {
  return head.length <= 262 && !Number.isNaN(Number.parseInt(head.slice(148, 154), 8));
}

/**
 * False where no signature of a kind of file can stand in these bytes: they begin with characters, and none of the signatures that are characters
 * themselves is among them. Most texts are told so at a fraction of what comparing all signatures takes.
 */
export function mayHoldSignature(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString("latin1", 0, headBytes);
  if (unreadable.test(head) || readableStart.test(head) || readableWithin.test(head) || mayBeTar(head))
    return true;
  return buffer.byteLength > discStart && buffer.toString("latin1", discStart, discStart + 5) === "CD001";
}
