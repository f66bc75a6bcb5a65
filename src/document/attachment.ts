/** A file carried inside another one, such as the XML of an electronic invoice. */
export interface Attachment {
  readonly name: string;
  readonly mediaType?: string;
  readonly bytes: Uint8Array;
  /** Index in `Document.files` of the file that carries it. */
  readonly file: number;
}
