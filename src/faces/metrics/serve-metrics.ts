import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GleanerError } from "../../errors/gleaner-error.ts";
import type { PrometheusSink } from "../../telemetry/metrics/open-prometheus.ts";

interface ServedMetrics {
  readonly url: string;
  close(): Promise<void>;
}

function invalid(seen: string, hint: string): GleanerError {
  return new GleanerError("options.invalid", {
    what: "Cannot use --metrics-port",
    seen,
    hint,
    where: { option: "metrics-port" },
  });
}

function readAddress(address: string): { readonly host: string; readonly port: number } {
  const [, host = "127.0.0.1", port = ""] = /^(?:\[?([^\]]+)\]?:)?(\d+)$/u.exec(address) ?? [];
  const number = Number(port);
  if (port !== "" && number <= 65_535) return { host, port: number };
  throw invalid("it is neither a port nor a host with a port", "Write --metrics-port 9464 or 0.0.0.0:9464.");
}

/** Answers `GET /metrics`, and nothing else. It holds no process open. Throws `options.invalid` where the address cannot be used. */
export async function serveMetrics(prometheus: PrometheusSink, address: string): Promise<ServedMetrics> {
  const { host, port } = readAddress(address);
  const server = createServer((request, response) => {
    const path = request.url?.split("?")[0];
    if (path !== "/metrics" || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(404).end();
      return;
    }
    prometheus.text().then(
      (text) => response.writeHead(200, { "content-type": prometheus.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  server.once("error", reject);
  server.listen(port, host, () => resolve(undefined));
  try {
    await promise;
  } catch (error) {
    throw invalid(
      `the system says ${(error as NodeJS.ErrnoException).code ?? "no"}`,
      "Choose a port that is free, and a host of this machine.",
    );
  }
  server.unref();
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    url: `http://${shown}:${(server.address() as AddressInfo).port}/metrics`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
}
