/** Outcome of one field of one document. */
export type Outcome = "right" | "wrong" | "missed";

/** Counts of outcomes by field, in the order in which fields were first seen. */
export class ScoreBoard {
  readonly #counts = new Map<string, Record<Outcome, number>>();
  readonly misses: { id: string; field: string; outcome: Outcome; want: unknown; got: unknown }[] = [];

  add(id: string, field: string, want: unknown, got: unknown, isRight: boolean): void {
    const outcome: Outcome = isRight
      ? "right"
      : got === undefined || got === null || got === ""
        ? "missed"
        : "wrong";
    const counts = this.#counts.get(field) ?? { right: 0, wrong: 0, missed: 0 };
    counts[outcome] += 1;
    this.#counts.set(field, counts);
    if (!isRight) this.misses.push({ id, field, outcome, want, got });
  }

  print(title: string): void {
    console.log(`\n${title}`);
    const all: Record<Outcome, number> = { right: 0, wrong: 0, missed: 0 };
    for (const [field, counts] of this.#counts) {
      for (const outcome of ["right", "wrong", "missed"] as const) all[outcome] += counts[outcome];
      console.log(row(field, counts));
    }
    console.log(row("all", all));
  }
}

function row(name: string, { right, wrong, missed }: Record<Outcome, number>): string {
  const total = right + wrong + missed;
  const share = total === 0 ? "-" : `${((100 * right) / total).toFixed(1)} %`;
  return `  ${name.padEnd(24)} ${share.padStart(8)}   ${right} of ${total}, wrong ${wrong}, missed ${missed}`;
}
