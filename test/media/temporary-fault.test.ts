import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkRoom } from "../../src/media/check-room.ts";
import { temporaryFault } from "../../src/media/temporary-fault.ts";
import { keepBytes } from "../../src/sources/keep-bytes.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

const before = process.env["TMPDIR"];
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gleaner-room-"));
});
afterAll(async () => rm(folder, { recursive: true }));

/** With another folder for temporary files, for as long as the work takes. */
async function inFolder<T>(path: string, work: () => Promise<T>): Promise<T> {
  process.env["TMPDIR"] = path;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}

describe("a folder for temporary files that takes none", () => {
  it("is told apart from a document that is damaged", async () => {
    const work = inFolder(join(folder, "missing"), () => keepBytes(new Uint8Array(3)));
    await expect(work).rejects.toThrow(/temporary files: it is not there\. .*TMPDIR/u);
    expect(await errorCodeOf(work)).toBe("input.unreadable");
  });

  it.each([
    ["ENOSPC", "its disk is full"],
    ["EROFS", "it can only be read"],
    ["EACCES", "this user may not write"],
  ])("%s is said in words", (code, seen) => {
    const error = temporaryFault(Object.assign(new Error("no"), { code }));
    expect(error).toMatchObject({ code: "input.unreadable", message: expect.stringContaining(seen) });
  });

  it("leaves every other error as it is", () => {
    for (const error of [new Error("x"), undefined, "x", Object.assign(new Error("y"), { code: "EOTHER" })])
      expect(temporaryFault(error)).toBe(error);
  });

  it("is looked at for room, which leaves nothing behind", async () => {
    await checkRoom(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it.skipIf(!existsSync("/dev/full"))("has none where its disk is full (needs /dev/full)", async () => {
    await symlink("/dev/full", join(folder, "room"));
    expect(await errorCodeOf(checkRoom(folder))).toBe("input.unreadable");
    expect(await readdir(folder)).toEqual([]);
  });
});
