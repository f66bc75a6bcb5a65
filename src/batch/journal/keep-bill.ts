import type { DatabaseSync } from "node:sqlite";
import { Big } from "big.js";
import type { Usage } from "../../document/usage.ts";

/** The function that adds an answer to what the run has cost for certain; to be run within a transaction. */
export function keepBill(database: DatabaseSync): (usage: Usage) => void {
  const get = database.prepare("SELECT value FROM run WHERE name = ?");
  const put = database.prepare("INSERT OR REPLACE INTO run VALUES(?, ?)");
  return ({ cost, calls }) => {
    if (cost === undefined) {
      put.run("unpriced-calls", Number(get.get("unpriced-calls")?.["value"] ?? 0) + calls);
      return;
    }
    put.run("known-cost", new Big(String(get.get("known-cost")?.["value"] ?? "0")).plus(cost).toFixed());
  };
}
