/** One fact about a mail or an attachment, by the number that Outlook has for it. */
export interface MapiProperty {
  readonly id: number;
  /** How its value is written: 3 a number, 0x1e and 0x1f text, 0x102 bytes, 0xd an object. */
  readonly type: number;
  readonly value: Uint8Array;
}
