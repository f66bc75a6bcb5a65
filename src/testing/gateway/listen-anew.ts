import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What is remembered of an address lives as long as the process, so no two gateways of one process may have the same. */
const taken = new Set<number>();
/** The system hands out some 28,000; from so many on one may come a second time. */
const mostTaken = 20_000;

/** Listens on the loopback interface, on a free port that nobody else in this process was given here. Gives its number. */
export async function listenAnew(server: Server): Promise<number> {
  for (;;) {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    if (!taken.has(port) || taken.size > mostTaken) {
      taken.add(port);
      return port;
    }
    await new Promise((resolve) => server.close(resolve));
  }
}
