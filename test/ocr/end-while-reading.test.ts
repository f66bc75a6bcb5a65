import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const entry = fileURLToPath(new URL("end-while-reading.ts", import.meta.url));

const endAfter = async (milliseconds: number): Promise<unknown> =>
  await new Promise((resolve) => {
    execFile(process.execPath, [entry, String(milliseconds)], { timeout: 200_000 }, (error, _, heard) =>
      resolve({ ends: error?.code ?? error?.signal, heard }),
    );
  });

// Some of the moments fall into the loading of the library, some into that of the networks, some into their work.
it("lets a process end with its own code at any moment of a reading", async () => {
  const moments = [400, 1000];
  const ends = [];
  for (const moment of moments) ends.push(await endAfter(moment));
  expect(ends).toEqual(moments.map(() => ({ ends: 7, heard: "" })));
});
