import process from "node:process";
import { startGateway } from "../../src/testing/index.ts";

/** A gateway in a process of its own, so that its work is on nobody's account; it forgets requests, for there are many. */
const delayMs = Number(process.argv[2] ?? 0);
const gateway = await startGateway({
  script(request) {
    (gateway.requests as unknown[]).length = 0;
    const number = /N-(\d+)/u.exec(JSON.stringify(request.body))?.[1] ?? "";
    const text = JSON.stringify({ number: `N-${number}`, total: "12.34" });
    return { type: "delay", milliseconds: delayMs, next: { type: "answer", text, cost: 0.001 } };
  },
});
process.stdout.write(`${gateway.url}\n`);
