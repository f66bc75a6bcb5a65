import { describe, expect, it } from "vitest";
import { captureRequest } from "../../../src/faces/cli/inspect/capture-request.ts";
import type { ModelSettings } from "../../../src/ports/model.ts";
import { makeModelRequest } from "../../../src/testing/index.ts";

const capture = (settings: ModelSettings) =>
  captureRequest({
    modelId: "local/m",
    basePath: "/v1",
    request: makeModelRequest({ settings }),
    env: {},
    gateways: {},
  });

describe("a caught request", () => {
  it("is what the gateway's adapter sends", async () => {
    const { method, path, body } = await capture({ temperature: 0.5 });
    expect([method, path]).toEqual(["POST", "/v1/chat/completions"]);
    expect(JSON.parse(body)).toMatchObject({ model: "m", temperature: 0.5 });
  });

  it("is not waited for where the adapter makes none", async () => {
    // A big integer has no form in JSON.
    const extraBody = { amount: 1n as unknown as number };
    await expect(capture({ extraBody })).rejects.toThrow(/BigInt/);
  });
});
