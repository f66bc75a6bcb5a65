import type { DatabaseSync } from "node:sqlite";
import { Big } from "big.js";
import type { Usage } from "../../document/usage.ts";

/** The function that adds answers to what the run has cost for certain; to be run within a transaction. */
export function keepBill(database: DatabaseSync): (usages: readonly Usage[]) => void {
  const get = database.prepare("SELECT value FROM run WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO run VALUES(?, ?)");
  return (usages) => {
    const priced = usages.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
    if (priced.length > 0) {
      const known = new Big(String(get.get("known-cost")?.["value"] ?? "0"));
      put.run("known-cost", priced.reduce((sum, cost) => sum.plus(cost), known).toFixed());
    }
    const unpriced = usages.reduce((sum, { cost, calls }) => sum + (cost === undefined ? calls : 0), 0);
    if (priced.length < usages.length)
      put.run("unpriced-calls", Number(get.get("unpriced-calls")?.["value"] ?? 0) + unpriced);
  };
}
