import type { DeliveryEvent } from "../../../batch/delivery/delivery-event.ts";
import { cleanText } from "../table/clean-text.ts";

const questions = (count: number): string =>
  count === 1 ? "1 question" : `${count.toLocaleString("en-US")} questions`;

/** What happened to a batch, in one line. */
export function describeDelivery(event: DeliveryEvent): string {
  const model = cleanText(event.model);
  if (event.type === "batch-unavailable")
    return `${model} is asked at once, at its full price: its gateway takes no batches, as far as is known`;
  if (event.type === "batch-refused")
    return `a batch of ${questions(event.questions)} to ${model} was not taken (${event.code}); they are asked in another way`;
  const batch = cleanText(event.batch);
  if (event.type !== "batch-ended") {
    const how = event.type === "batch-ordered" ? "is on its way" : "is waited for";
    return `batch ${batch} with ${questions(event.questions)} to ${model} ${how}`;
  }
  const rest = event.returned > 0 ? `; ${questions(event.returned)} came back without an answer` : "";
  return `batch ${batch} is over (${event.phase})${rest}`;
}
