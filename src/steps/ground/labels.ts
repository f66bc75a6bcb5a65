export interface Label {
  readonly first: number;
  readonly last: number;
  readonly band: number;
  /** 0..1: longer labels say more. */
  readonly weight: number;
}

/** So few are looked through faster than they are sorted. */
const fewLabels = 12;

/** Where a leaf is named in a document. */
export class Labels {
  readonly all: readonly Label[];
  #byBand: Map<number, Label[]> | undefined;

  constructor(all: readonly Label[]) {
    this.all = all;
  }

  /** Those in a row of words and in so many above it; where there are few of them, others as well. */
  near(band: number, rowsAbove: number): readonly Label[] {
    if (this.all.length <= fewLabels) return this.all;
    this.#byBand ??= Map.groupBy(this.all, (label) => label.band);
    const found: Label[] = [];
    for (let rows = 0; rows <= rowsAbove; rows += 1) found.push(...(this.#byBand.get(band - rows) ?? []));
    return found;
  }
}
