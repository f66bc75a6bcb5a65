import { expect, it } from "vitest";
import { drawGatewayTable } from "./draw-gateway-table.ts";
import { gateways } from "./gateways.ts";

it("keeps the table of gateways the same as the code", async () => {
  await expect(drawGatewayTable(gateways)).toMatchFileSnapshot("../../docs/gateways.md");
});
