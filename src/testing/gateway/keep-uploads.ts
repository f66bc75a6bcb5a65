import type { AsideAnswer, AsideRequest } from "./gateway-wire.ts";

/** Files that were sent to the store for files, by their number from 1: media type and size. */
export interface KeptFile {
  readonly mediaType: string;
  readonly bytes: number;
}

interface FileStore {
  readonly files: readonly KeptFile[];
  answer(request: AsideRequest): AsideAnswer | undefined;
}

/** Gemini's resumable store: a file is PROCESSING for its first question, then ACTIVE. */
export function keepUploads(): FileStore {
  const files: KeptFile[] = [];
  const types: string[] = [];
  const seen = new Set<string>();
  const describe = (number: number, origin: string, state: string): unknown => ({
    name: `files/${number}`,
    uri: `${origin}/v1beta/files/${number}`,
    mimeType: types[number - 1],
    state,
  });
  return {
    files,
    answer({ method, path, headers, body, origin }) {
      if (method === "POST" && path === "/upload/v1beta/files") {
        if (headers["x-goog-upload-command"] !== "start" || headers["x-goog-upload-protocol"] !== "resumable")
          return { status: 400, body: JSON.stringify({ error: { code: 400, message: "not resumable" } }) };
        types.push(String(headers["x-goog-upload-header-content-type"]));
        const address = `${origin}/put/${types.length}`;
        return { status: 200, headers: { "x-goog-upload-url": address }, body: "" };
      }
      const [, put] = /^\/put\/(\d+)$/.exec(path) ?? [];
      if (method === "POST" && put !== undefined) {
        if (headers["x-goog-upload-command"] !== "upload, finalize")
          return { status: 400, body: JSON.stringify({ error: { code: 400, message: "no command" } }) };
        files.push({ mediaType: types[Number(put) - 1] ?? "", bytes: body.byteLength });
        return { status: 200, body: JSON.stringify({ file: describe(Number(put), origin, "PROCESSING") }) };
      }
      const [, asked] = /^\/v1beta\/files\/(\d+)$/.exec(path) ?? [];
      if (method !== "GET" || asked === undefined) return undefined;
      const state = seen.has(asked) ? "ACTIVE" : "PROCESSING";
      seen.add(asked);
      return { status: 200, body: JSON.stringify(describe(Number(asked), origin, state)) };
    },
  };
}
