/** A mail of a mailbox as it was sent, one byte a character: lines that look like the beginning of one were marked with an angle bracket. */
export function takeMail(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.replaceAll(/^>(>*From )/gmu, "$1"), "latin1"));
}
