import { fieldsOf } from "./fields-of.ts";
import { listOf } from "./list-of.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What a body says of one task. */
export interface RunwareItems {
  readonly done: readonly Fields[];
  readonly failed: readonly Fields[];
  readonly isRunning: boolean;
}

/** A result that ended without a text, for the model thought until the cap or a filter took it, is one as well, and billed. */
const isResult = ({ status, text, finishReason }: Fields): boolean =>
  status !== "error" &&
  status !== "processing" &&
  ((text !== undefined && text !== null) || typeof finishReason === "string");

/** Results and errors of one task, apart from those of others; a result without a task id is taken to be its own. */
export function readRunwareItems(body: unknown, taskUUID: string): RunwareItems {
  const fields = fieldsOf(body);
  const isOurs = (item: Fields): boolean => item.taskUUID === undefined || item.taskUUID === taskUUID;
  const data = (Array.isArray(fields.data) ? listOf(fields.data) : [fields.data])
    .map(fieldsOf)
    .filter(isOurs);
  const single = fields.error === undefined ? [] : [fieldsOf(fields.error)];
  const errors = [...listOf(fields.errors).map(fieldsOf), ...single].filter(isOurs);
  const failed = data.filter((item) => item.status === "error").map((item) => fieldsOf(item.error ?? item));
  return {
    done: data.filter(isResult),
    failed: [...errors, ...failed],
    isRunning: data.some((item) => item.status === "processing"),
  };
}
