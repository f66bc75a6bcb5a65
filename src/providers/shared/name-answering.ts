import { fieldsOf } from "./fields-of.ts";

/** The model that answered, as a gateway says it: the one behind its routing where it tells. */
export function nameAnswering(body: Readonly<Record<string, unknown>>): string | undefined {
  const { used_model: used } = fieldsOf(body.metadata);
  return [used, body.model].find((name) => typeof name === "string" && name !== "") as string | undefined;
}
