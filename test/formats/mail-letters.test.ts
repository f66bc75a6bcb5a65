import { describe, expect, it } from "vitest";
import email from "../../src/formats/email.ts";
import { readFile } from "../support/read-file.ts";

/** Letters below U+0100, and the euro and long dash of windows-1252. */
const bytes = (text: string): Uint8Array =>
  Buffer.from(text.replaceAll("€", "\u0080").replaceAll("–", "\u0096"), "latin1");
const lines = (...list: readonly string[]): string => list.join("\r\n");
const body = "Señor Núñez, adjunto el recibo del año – 25,50 €.";
const quoted = "Se=F1or N=FA=F1ez, adjunto el recibo del a=F1o =96 25,50 =80.";
const spanish = ["From: José <jose@example.com>", "To: a@example.com", "Subject: Recibo del año"];

describe("a mail that does not state how its letters are written, or states it wrongly", () => {
  it.each([
    ["in headers and text", lines(...spanish, "", body)],
    ["as plain text without a charset", lines(...spanish, "Content-Type: text/plain", "", body)],
    ["as UTF-8, which it is not", lines(...spanish, 'Content-Type: text/plain; charset="utf-8"', "", body)],
    [
      "as ASCII, quoted",
      lines(
        ...spanish,
        "Content-Type: text/plain; charset=us-ascii; format=flowed",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        quoted,
      ),
    ],
    [
      "in Base64",
      lines(...spanish, "Content-Transfer-Encoding: base64", "", Buffer.from(bytes(body)).toString("base64")),
    ],
    [
      "in a part without headers",
      lines(...spanish, 'Content-Type: multipart/mixed; boundary="b 1"', "", "--b 1", "", body, "--b 1--"),
    ],
  ])("is read %s, and says which encoding was taken", async (_, mail) => {
    const { texts, opened } = await readFile(email, bytes(mail));
    expect(texts[0]).toBe([spanish.join("\n"), body].join("\n\n"));
    expect(opened.warnings).toMatchObject([
      { code: "text.encoding-guessed", message: expect.stringContaining("windows-1252") },
    ]);
  });

  it("leaves parts alone that state theirs", async () => {
    const mail = lines(
      "From: Jose <jose@example.com>",
      "Subject: Dos",
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      body,
      "--b",
      "Content-Type: text/plain; charset=koi8-r",
      "",
      "\u00F0\u00D2\u00C9\u00D7\u00C5\u00D4",
      "--b--",
    );
    const { texts } = await readFile(email, bytes(mail));
    expect(texts[0]).toContain(body);
    expect(texts[0]).toContain("Привет");
  });

  it("is left as it is where it holds the sign for lost letters itself", async () => {
    const { texts, opened } = await readFile(
      email,
      lines(
        "From: a@example.com",
        "Subject: Lost",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "l\uFFFDst",
      ),
    );
    expect([texts[0]?.endsWith("l\uFFFDst"), opened.warnings]).toEqual([true, []]);
  });
});
