import type { PartForm } from "../../document/part.ts";
import type { PartCapability } from "../../ports/capabilities.ts";

/** The form in which bytes can be handed over. */
export function chooseForm(capability: PartCapability): PartForm | undefined {
  return capability.forms.find((form) => form === "data-uri" || form === "base64");
}
