/** Why a bitmap cannot be decoded: `foreign` is sound but of a kind that is not decoded here. */
export class BitmapFault extends Error {
  readonly kind: "corrupt" | "foreign";

  constructor(kind: BitmapFault["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}
