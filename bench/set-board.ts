interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Precision, recall and F1 of fields that may hold several values. */
export class SetBoard {
  readonly #counts = new Map<string, Counts>();
  readonly #misses: string[] = [];

  add(
    id: string,
    field: string,
    wanted: readonly string[],
    got: readonly string[],
    fold: (text: string) => string,
  ): void {
    const counts = this.#counts.get(field) ?? { right: 0, wrong: 0, missed: 0 };
    const left = wanted.map(fold);
    for (const value of got) {
      const at = left.indexOf(fold(value));
      if (at >= 0) left.splice(at, 1);
      counts[at >= 0 ? "right" : "wrong"] += 1;
    }
    counts.missed += left.length;
    this.#counts.set(field, counts);
    if (left.length > 0 || got.length > wanted.length)
      this.#misses.push(`    ${id} ${field}: want ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  }

  print(title: string, withMisses: boolean): void {
    console.log(`\n${title}`);
    for (const [field, counts] of this.#counts) console.log(row(field, counts));
    if (withMisses) for (const miss of this.#misses) console.log(miss);
  }
}

function row(field: string, { right, wrong, missed }: Counts): string {
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8);
  return `  ${field.padEnd(16)} precision ${percent(precision)} recall ${percent(recall)} F1 ${percent(f1)}   right ${right}, wrong ${wrong}, missed ${missed}`;
}
