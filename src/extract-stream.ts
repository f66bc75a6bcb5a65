import type { ExtractionEvent } from "./document/event.ts";
import type { Extraction } from "./document/extraction.ts";
import type { Source } from "./document/source.ts";
import type { ExtractOptions } from "./options/extract-options.ts";
import type { DataOf } from "./schema/data-of.ts";
import { createEventQueue } from "./run/create-event-queue.ts";
import { streamListeners } from "./run/stream-listeners.ts";

/** The events of one extraction, in order, and what came of it. */
export interface ExtractionStream<T> extends AsyncIterable<ExtractionEvent<T>> {
  /** What `extract` gives, also where nobody reads the events; rejects as `extract` does. */
  readonly result: Promise<Extraction<T>>;
}

/**
 * As `extract`, and starts at once; answers are asked for piece by piece where the model can (`settings.delivery` says otherwise). its events can be read while it runs, or later: they wait. The last one is `done`. A failure is thrown
 * by the loop and by `result`. Leaving the loop early stops the work; so does the `signal` of the options.
 */
export function extractStream<TSchema>(
  source: Source,
  options: ExtractOptions<TSchema>,
): ExtractionStream<DataOf<TSchema>> {
  type Event = ExtractionEvent<DataOf<TSchema>>;
  const controller = new AbortController();
  const queue = createEventQueue<Event>(() => controller.abort());
  const run = async (): Promise<Extraction<DataOf<TSchema>>> => {
    const [{ extract }, { resolveOptions }] = await Promise.all([
      import("./extract.ts"),
      import("./options/resolve-options.ts"),
    ]);
    const { signal, onEvent } = resolveOptions(options);
    const tell = (event: ExtractionEvent): void => {
      onEvent?.(event);
      // `extract` tells of the result that it is about to give; its type is that of the schema.
      queue.push(event as Event);
    };
    streamListeners.add(tell);
    return await extract(source, {
      ...options,
      signal: signal ? AbortSignal.any([signal, controller.signal]) : controller.signal,
      onEvent: tell,
    });
  };
  const result = run();
  result.then(
    () => queue.end(),
    (error: unknown) => queue.fail(error),
  );
  return { result, [Symbol.asyncIterator]: () => queue.read() };
}
