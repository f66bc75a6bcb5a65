import type { GatewayWire } from "./gateway-wire.ts";

/** One gateway with several surfaces; each request is answered by the first one that accepts its path. */
export function joinWires(first: GatewayWire, ...rest: readonly GatewayWire[]): GatewayWire {
  const wires = [first, ...rest];
  const wireOf = (path: string): GatewayWire => wires.find((wire) => wire.accepts(path)) ?? first;
  return {
    ...first,
    accepts: (path) => wires.some((wire) => wire.accepts(path)),
    readRequest: (body, path) => wireOf(path).readRequest(body, path),
    refuse: (body, path) => wireOf(path).refuse?.(body, path),
    aside: (request) => wires.map((wire) => wire.aside?.(request)).find((answer) => answer !== undefined),
    writeAnswer: (answer, request) => wireOf(request.path ?? "").writeAnswer(answer, request),
    writeStream: (pieces, request, end) => wireOf(request.path ?? "").writeStream(pieces, request, end),
  };
}
