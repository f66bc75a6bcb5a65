import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { idDocument, resume } from "../schemas/index.ts";
import { extract } from "../src/extract.ts";
import { createFakeModel } from "../src/testing/create-fake-model.ts";

const source = { text: "Surname: Eriksson\nDate of birth: 12 August 1974" };
const gateways = (baseUrl: string) => ({ local: { baseUrl } });

it("holds personal documents back from a hosted model before anything is loaded", async () => {
  const missing = { path: "/nowhere/passport.pdf" };
  const asked = extract(missing, { schema: idDocument, model: createFakeModel({ answers: () => ({}) }) });
  await expect(asked).rejects.toMatchObject({ code: "options.invalid", where: { option: "allowRemote" } });
  const server = extract(source, {
    schema: idDocument,
    model: "local/a",
    gateways: gateways("http://10.0.0.5/v1"),
  });
  await expect(server).rejects.toMatchObject({ code: "options.invalid" });
});

it("asks the embedded engine, and whatever else the caller allows", async () => {
  const own = await extract(source, { schema: idDocument });
  expect(own.data.surname).toBe("Eriksson");
  const model = createFakeModel({ answers: () => ({ surname: "Eriksson" }) });
  const allowed = await extract(source, { schema: idDocument, model, allowRemote: true });
  expect(allowed.data.surname).toBe("Eriksson");
});

it("lets a server on this machine be asked, and other schemas go where the caller says", async () => {
  const server = createServer((_, response) => response.writeHead(401).end("{}")).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const local = extract(source, {
    schema: idDocument,
    model: "local/a",
    gateways: gateways(`http://127.0.0.1:${port}/v1`),
  });
  await expect(local).rejects.toMatchObject({ code: "provider.unauthorized" });
  server.close();
  const other = await extract(source, { schema: resume, model: createFakeModel({ answers: () => ({}) }) });
  expect(other.data.work).toEqual([]);
});
