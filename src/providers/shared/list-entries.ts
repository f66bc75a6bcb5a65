import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

type Fields = Readonly<Record<string, unknown>>;

/** The models of a list of models by their ids, whatever the gateway calls the list and the ids. */
export function listEntries(content: unknown): ReadonlyMap<string, Fields> {
  const { data, models } = fieldsOf(content);
  const entries = listOf(data ?? models ?? content).map(fieldsOf);
  return new Map(
    entries.flatMap((entry): [string, Fields][] => {
      const id = entry.id ?? entry.name;
      return typeof id === "string" ? [[id.replace(/^models\//, ""), entry]] : [];
    }),
  );
}
