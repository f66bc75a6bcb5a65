import type { WireCall } from "./create-model.ts";
import { parseJson } from "./parse-json.ts";
import { postJson } from "./post-json.ts";
import { readRunwareItems } from "./read-runware-items.ts";
import type { RunwareItems } from "./read-runware-items.ts";

/** Asks once what has become of a task. Throws as every exchange does. */
export function askRunware({ access, context, place }: WireCall, taskUUID: string): Promise<RunwareItems> {
  return postJson({
    url: access.baseUrl,
    headers: access.headers,
    body: JSON.stringify([{ taskType: "getResponse", taskUUID }]),
    place,
    context,
    read: async (response) => readRunwareItems(parseJson(await response.text()), taskUUID),
  });
}
