import type { Schema } from "../document/schema.ts";
import { GleanerError } from "../errors/gleaner-error.ts";
import type { Model } from "../ports/model.ts";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/iu;

/** Whether asking a model takes a document off this machine; of a model that does not say where it is called, nobody knows. */
function isRemote({ capabilities, address }: Model): boolean {
  if (capabilities.readsWords) return false;
  const url = address === undefined ? null : URL.parse(address);
  return !url || !loopback.test(url.hostname);
}

/**
 * Holds documents of schemas that stay local, such as passports, back from hosted models. Throws `options.invalid` before anything
 * is loaded, unless the caller allows it.
 */
export function refuseRemote(schema: Schema, models: readonly Model[], allowRemote: boolean): void {
  if (schema.staysLocal !== true || allowRemote) return;
  const remote = models.find(isRemote);
  if (!remote) return;
  throw new GleanerError("options.invalid", {
    what: `Cannot ask ${remote.id}`,
    seen: `documents of the schema ${schema.name} are personal, and this model is not on this machine`,
    hint: "Use the embedded engine or a local server, or allow it (allowRemote: true, --allow-remote).",
    where: { model: remote.id, option: "allowRemote" },
  });
}
