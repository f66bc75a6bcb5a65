import { createServer } from "node:http";
import { expect, it } from "vitest";
import { listenAnew } from "../../src/testing/gateway/listen-anew.ts";

it("gives no port a second time, also where the system would", async () => {
  const first = createServer();
  const port = await listenAnew(first);
  await new Promise((resolve) => first.close(resolve));
  const second = createServer();
  const listen = second.listen.bind(second);
  const asked: unknown[] = [];
  // As the system may do it: the port that has just become free.
  second.listen = ((at: number, host: string, done: () => void) => {
    asked.push(at);
    return listen(asked.length === 1 ? port : at, host, done);
  }) as typeof second.listen;
  expect(await listenAnew(second)).not.toBe(port);
  // More often than twice where the system gives others that were used before.
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.every((at) => at === 0)).toBe(true);
  second.close();
});
