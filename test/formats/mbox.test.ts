import { describe, expect, it } from "vitest";
import { loadEach } from "../../src/load-each.ts";
import { load } from "../../src/load.ts";
import { errorCodeOf } from "../support/error-code-of.ts";

const start = "From a@b.c Tue Mar  5 10:00:00 2024\n";
const mail = (body: string, more = ""): string => `${start}From: a@b.c\nSubject: s\n${more}\n${body}\n\n`;
const attached = (count: number): string => {
  const parts = Array.from(
    { length: count },
    (_, index) =>
      `--x\nContent-Type: text/plain\nContent-Disposition: attachment; filename=${index}.txt\n\nkept\n`,
  );
  return mail(`${parts.join("")}--x--`, 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n');
};
const mailbox = (...mails: readonly string[]): { bytes: Uint8Array; name: string } => ({
  bytes: new TextEncoder().encode(mails.join("")),
  name: "in.mbox",
});

async function listOutcomes(
  source: { bytes: Uint8Array; name: string },
  limits: Readonly<Record<string, number>>,
): Promise<string[]> {
  const outcomes: string[] = [];
  for await (const { path, document, error } of loadEach(source, { limits })) {
    outcomes.push(`${path.join("/")} ${error?.code ?? "opened"}`);
    await document?.close();
  }
  return outcomes;
}

describe("a mailbox of more mails than one archive may hold files", () => {
  const five = mailbox(...Array.from({ length: 5 }, (_, index) => mail(`mail ${index}`)));

  it("gives every mail as a document of its own", async () => {
    const names = [1, 2, 3, 4, 5].map((number) => `in-${number}.eml opened`);
    expect(await listOutcomes(five, { maxFiles: 2 })).toEqual(names);
  });

  it("gives them too where it is read by a process of its own", async () => {
    const large = mailbox(...Array.from({ length: 40 }, (_, index) => mail(`${index} `.repeat(5000))));
    const outcomes = await listOutcomes(large, { maxFiles: 2 });
    expect(outcomes.length).toBe(40);
    expect(outcomes.filter((outcome) => !outcome.endsWith(" opened"))).toEqual([]);
  });

  it("is refused as one document, before any of it is read", async () => {
    expect(await errorCodeOf(load(five, { limits: { maxFiles: 2 } }))).toBe("input.too-large");
  });
});

describe("a mail of a mailbox that has more attached than a mail may hold", () => {
  it("costs only itself, and is told of in its place", async () => {
    const source = mailbox(mail("one"), attached(4), attached(2), mail("last"));
    expect(await listOutcomes(source, { maxFiles: 3 })).toEqual([
      "in-1.eml opened",
      "in-2.eml input.too-large",
      "in-3.eml opened",
      "in-4.eml opened",
    ]);
  });

  it("counts with its own bytes alone", async () => {
    const source = mailbox(...Array.from({ length: 6 }, () => attached(2)));
    const outcomes = await listOutcomes(source, { maxExpandedBytes: source.bytes.length });
    expect(outcomes.filter((outcome) => !outcome.endsWith(" opened"))).toEqual([]);
  });
});
