import type { WireCall } from "./create-model.ts";

/** Streams where somebody listens or asked for it; several candidates come at once, because they would come mixed. */
export function wantsStream({ request, context, capabilities }: WireCall): boolean {
  const { delivery, candidates = 1 } = request.settings;
  if (!capabilities.streaming || candidates > 1) return false;
  return delivery === "stream" || (delivery === undefined && context.onText !== undefined);
}
