export interface Contender {
  readonly name: string;
  /** CPU milliseconds of one run. */
  readonly run: () => Promise<number> | number;
}

/** Median CPU milliseconds by name, warm: runs in turns, so that a busy moment hits all alike, after `warmUps` rounds that do not count. */
export async function takeTurns(
  contenders: readonly Contender[],
  rounds: number,
  warmUps = 1,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const { name, run } of contenders) {
      const milliseconds = await run();
      if (round >= 0) times.get(name)?.push(milliseconds);
    }
  }
  return new Map(
    [...times].map(([name, all]) => [name, all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0]),
  );
}
