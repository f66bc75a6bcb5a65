import { Big } from "big.js";
import { defaults } from "../options/defaults.ts";
import type { BatchStatus } from "./batch-outcome.ts";
import type { BatchSighting, BatchSummary } from "./batch-summary.ts";
import type { Journal } from "./journal/open-journal.ts";

/** Documents that need eyes: all but those that are proven. */
const toLookAt = "state = 2 AND (status <> 'succeeded' OR verdict <> 'verified')";
/** Failures first, then contradictions, then what is merely unproven. */
const worst =
  "CASE status WHEN 'failed' THEN 0 WHEN 'partial' THEN 1 WHEN 'skipped' THEN 2 ELSE 3 END, verdict, id";

/** The summary of a run from its journal alone. */
export function summarizeRun(
  { database, read, spending, batches }: Journal,
  stopped?: BatchSummary["stopped"],
): BatchSummary {
  const all = (query: string): Record<string, unknown>[] => database.prepare(query).all();
  const number = (query: string): number => Number(Object.values(all(query)[0] ?? {})[0] ?? 0);
  const group = (query: string): [string, number][] =>
    all(query).map((row) => [String(row["name"]), Number(row["count"])]);
  const counts: Record<BatchStatus, number> = { succeeded: 0, partial: 0, failed: 0, skipped: 0 };
  for (const [status, count] of group(
    "SELECT status AS name, count(*) AS count FROM task WHERE state = 2 GROUP BY status",
  ))
    counts[status as BatchStatus] = count;
  const cost = new Big(String(read("known-cost") ?? "0"));
  const uncertain = new Big(spending.budget.spent.cost).minus(cost);
  const rulesOf = database.prepare("SELECT rule FROM failed_check WHERE task = ?");
  const sightings = all(
    `SELECT id, source, status, verdict, code, note, report FROM task WHERE ${toLookAt} ORDER BY ${worst} LIMIT ${defaults.batch.maxListed}`,
  ).map((row): BatchSighting => {
    const text = (name: string): object => (typeof row[name] === "string" ? { [name]: row[name] } : {});
    return {
      source: String(row["source"]),
      status: row["status"] as BatchStatus,
      failedChecks: rulesOf.all(Number(row["id"])).map(({ rule }) => String(rule)),
      ...text("verdict"),
      ...text("code"),
      ...text("note"),
      ...text("report"),
    };
  });
  const open = batches.open();
  return {
    total: number("SELECT count(*) FROM task"),
    counts,
    open: number("SELECT count(*) FROM task WHERE state <> 2"),
    verdicts: Object.fromEntries(
      group("SELECT verdict AS name, count(*) AS count FROM task WHERE verdict IS NOT NULL GROUP BY verdict"),
    ),
    codes: group(
      "SELECT code AS name, count(*) AS count FROM task WHERE code IS NOT NULL GROUP BY code ORDER BY count DESC, name",
    ).map(([code, count]) => ({ code, count })),
    rules: group(
      "SELECT rule AS name, count(*) AS count FROM failed_check GROUP BY rule ORDER BY count DESC, name",
    ).map(([rule, count]) => ({ rule, count })),
    reused: number("SELECT count(*) FROM task WHERE reused = 1"),
    cost: cost.toNumber(),
    uncertainCost: uncertain.gt(0) ? uncertain.toNumber() : 0,
    unpricedCalls: Number(read("unpriced-calls") ?? 0),
    attempts: number("SELECT sum(attempts) FROM task"),
    meanMs: number("SELECT avg(milliseconds) FROM task"),
    longestMs: number("SELECT max(milliseconds) FROM task"),
    sightings,
    toLookAt: number(`SELECT count(*) FROM task WHERE ${toLookAt}`),
    ...(open.length > 0
      ? {
          waiting: {
            batches: open.length,
            questions: open.reduce((sum, { waiting }) => sum + waiting, 0),
          },
        }
      : {}),
    ...(stopped ? { stopped } : {}),
  };
}
