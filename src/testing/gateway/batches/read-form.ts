/** The fields of a form with files in it, by name; undefined for anything else. */
export function readForm(
  contentType: string | string[] | undefined,
  body: Uint8Array,
): Readonly<Record<string, string>> | undefined {
  const [, boundary] = /^multipart\/form-data; boundary=(\S+)$/u.exec(String(contentType)) ?? [];
  if (boundary === undefined) return undefined;
  const text = Buffer.from(body).toString("utf8");
  if (!text.endsWith(`\r\n--${boundary}--\r\n`)) return undefined;
  const parts = text.split(`--${boundary}`).slice(1, -1);
  const fields = parts.map((part): [string, string] => {
    const at = part.indexOf("\r\n\r\n");
    const [, name = ""] = /name="([^"]+)"/u.exec(part.slice(0, at)) ?? [];
    return [name, part.slice(at + 4, -2)];
  });
  return Object.fromEntries(fields);
}
