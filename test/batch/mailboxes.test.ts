import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findMails } from "../../src/batch/sources/find-mails.ts";
import { listFile } from "../../src/batch/sources/list-file.ts";
import { openMail } from "../../src/batch/sources/open-mail.ts";
import mbox from "../../src/formats/mbox.ts";
import type { FormatContext } from "../../src/ports/format.ts";
import { makeBatchFolder } from "./batch-folder.ts";

const begin = "From MAILER@example.org Mon Jan  6 09:15:00 2025\n";
const mail = (number: number, body = ""): string =>
  `${begin}From: a@example.org\nTo: b@example.org\nMessage-ID: <${number}@example.org>\nSubject: Bill\n\nNumber: N-1\nTotal: 12.34\n${body}`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mailboxes-"));
});
afterAll(async () => await rm(folder, { recursive: true }));

/** What the listing makes of a mailbox: names and contents. */
async function readListed(path: string): Promise<[string, string][]> {
  const read: [string, string][] = [];
  for await (const { source, place } of listFile(path)) {
    if (place.kind !== "mail") throw new Error(`${source} is ${place.kind}`);
    const { bytes } = (await openMail(place)) as { readonly bytes: Uint8Array };
    read.push([source, Buffer.from(bytes).toString("latin1")]);
  }
  return read;
}

/** What the mailbox holds as one document of many files. */
async function readContained(path: string): Promise<[string, string][]> {
  const input = { bytes: await readFile(path), name: "all.mbox", mediaType: "application/mbox" };
  const opened = await mbox.open(input, {} as FormatContext);
  const mails = await Array.fromAsync(opened.children?.() ?? []);
  return mails.map(({ name, bytes }) => [`${path}/${name}`, Buffer.from(bytes).toString("latin1")]);
}

describe("a mailbox among the documents of a run", () => {
  it("is each mail in it, under its number, as it was sent", async () => {
    const path = join(folder, "all.mbox");
    await writeFile(path, `${mail(1, ">From here on\n")}\n${mail(2).replaceAll("\n", "\r\n")}\r\n${mail(3)}`);
    const listed = await readListed(path);
    expect(listed.map(([source]) => source)).toEqual([1, 2, 3].map((at) => `${path}/all-${at}.eml`));
    expect(listed[0]?.[1]).toBe(mail(1, "From here on\n").slice(begin.length));
    expect(listed).toEqual(await readContained(path));
  });

  it("has the same mails whatever its pieces are read in", async () => {
    const path = join(folder, "all.mbox");
    const piece = fc.oneof(
      fc.constantFrom(
        begin,
        `\n${begin}`,
        begin.replace("\n", "\r\n"),
        "\n",
        "\r\n",
        "From ",
        ">From x\n",
        "ä",
      ),
      fc.string({ maxLength: 300 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 20 }),
        fc.integer({ min: 60, max: 900 }),
        async (all, size) => {
          await writeFile(path, begin + all.join(""));
          const whole = (await readFile(path)).toString("latin1");
          const found = await Array.fromAsync(findMails(path, size));
          const marks = [
            ...whole.matchAll(/(?:^|\r?\n)From [^\r\n]{1,200}? \d\d:\d\d(?::\d\d)? [^\r\n]{0,40}\r?\n/gu),
          ];
          const starts = marks.map((mark) => mark.index + mark[0].length);
          const last = whole.slice(starts.at(-1));
          const end = whole.length - (/\n(\r?\n)$/u.exec(last)?.[1]?.length ?? 0);
          expect(found).toEqual(starts.map((start, at) => ({ start, end: marks[at + 1]?.index ?? end })));
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(["", "Dear all, this is no mailbox.\n"])("that is none is a document itself: %j", async (text) => {
    const path = join(folder, "none.mbox");
    await writeFile(path, text);
    expect(await Array.fromAsync(listFile(path))).toEqual([{ source: path, place: { kind: "path", path } }]);
  });

  it("gives no mail that is not where it was listed", async () => {
    const path = join(folder, "changed.mbox");
    await writeFile(path, `${mail(1)}\n${mail(2)}`);
    const [first, last] = await Array.fromAsync(listFile(path));
    if (first?.place.kind !== "mail" || last?.place.kind !== "mail") throw new Error("no mails");
    await appendFile(path, "one more line\n");
    expect(await openMail(first.place)).toMatchObject({ name: "changed-1.eml" });
    await expect(openMail(last.place)).rejects.toThrow(/changed since it was listed/u);
    await truncate(path, 100);
    await expect(openMail(first.place)).rejects.toThrow(/changed since it was listed/u);
    await rm(path);
    await expect(openMail(first.place)).rejects.toThrow(/no such file/u);
  });

  it("goes on with new mails alone, and pays once for the same mail", async () => {
    await using batch = await makeBatchFolder(0);
    const path = join(batch.folder, "docs", "in.mbox");
    const twice = mail(7, "The same mail twice.\n");
    await writeFile(path, `${mail(1)}\n${twice}\n${twice}\n`);
    const args = [join(batch.folder, "docs"), "--out", batch.out, "--cache", join(batch.folder, "kept")];
    expect((await batch.run(args)).code).toBe(0);
    expect(batch.gateway.billed.calls).toBe(2);
    await appendFile(path, mail(9));
    expect((await batch.run([...args, "--resume"])).code).toBe(0);
    const lines = await batch.lines();
    expect(lines.map(({ source }) => source).sort()).toEqual(
      [1, 2, 3, 4].map((at) => `${path}/in-${at}.eml`),
    );
    expect(batch.gateway.billed.calls).toBe(3);
    // Other runs find each mail again, wherever it lies.
    await writeFile(path, `${mail(9)}\n${mail(1)}\n`);
    expect((await batch.run([...args.slice(0, 2), `${batch.out}.2`, ...args.slice(3)])).code).toBe(0);
    expect(batch.gateway.billed.calls).toBe(3);
  });
});
