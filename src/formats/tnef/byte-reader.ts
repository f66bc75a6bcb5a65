/** Numbers and stretches of bytes one behind the other, little end first. Gives zeros and less than asked for behind the end. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  #isCut = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** True once more was asked for than there is. */
  get isCut(): boolean {
    return this.#isCut;
  }

  get left(): number {
    return this.#bytes.byteLength - this.#at;
  }

  number(size: 1 | 2 | 4): number {
    if (this.left < size) {
      this.#isCut = true;
      this.#at = this.#bytes.byteLength;
      return 0;
    }
    const at = this.#at;
    this.#at += size;
    if (size === 1) return this.#view.getUint8(at);
    return size === 2 ? this.#view.getUint16(at, true) : this.#view.getUint32(at, true);
  }

  /** A view; what fills up the last word behind it is passed over where `word` is given, in bytes. */
  take(size: number, word = 1): Uint8Array {
    const found = this.#bytes.subarray(this.#at, this.#at + size);
    if (found.byteLength < size) this.#isCut = true;
    this.#at = Math.min(this.#at + Math.ceil(size / word) * word, this.#bytes.byteLength);
    return found;
  }
}
