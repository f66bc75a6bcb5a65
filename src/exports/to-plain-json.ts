import type { Json } from "../document/json.ts";

/** Data as JSON: a schema's transforms may have made dates, maps or big integers of it. */
export function toPlainJson(data: unknown): Json {
  const text: string | undefined = JSON.stringify(data, (_, member: unknown) =>
    typeof member === "bigint"
      ? member.toString()
      : member instanceof Map
        ? Object.fromEntries(member)
        : member,
  );
  return text === undefined ? null : (JSON.parse(text) as Json);
}
