import type { QueueServer } from "../../../queue/open-server.ts";

/** Says once when a queue stops answering, and once when it answers again: whoever waits should know what for. */
export function tellChanges(server: QueueServer, tell: (text: string) => void): void {
  let wasUp = true;
  server.onChange((isUp) => {
    if (isUp === wasUp) return;
    wasUp = isUp;
    tell(
      isUp
        ? `the queue at ${server.address} answers again`
        : `the queue at ${server.address} does not answer; waiting for it`,
    );
  });
}
