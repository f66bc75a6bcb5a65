import { readFileSync } from "node:fs";
import process from "node:process";
import { loadPeers } from "./load-peers.ts";
import { loadWithEngine } from "./load-with-engine.ts";
import { measureSelf } from "./measure-self.ts";
import { readAllWords } from "./read-all-words.ts";

type Read = (paths: readonly string[]) => Promise<unknown>;

/** One reader alone in its process: asked with paths, it answers with the CPU that reading them took. */
const readers: Readonly<Record<string, () => Promise<Read>>> = {
  gleaner: async () => await Promise.resolve(readAllWords),
  engine: async () => {
    const loadAll = await loadWithEngine();
    return async (paths) => await Promise.resolve(loadAll(paths));
  },
  "pdfjs-dist": async () => await readWithPeer("readWithPdfjs"),
  unpdf: async () => await readWithPeer("readWithUnpdf"),
};

async function readWithPeer(name: "readWithPdfjs" | "readWithUnpdf"): Promise<Read> {
  const peers = await loadPeers();
  if (!peers) throw new Error("npm ci --prefix bench/peers");
  return async (paths) => {
    for (const path of paths) await peers[name](readFileSync(path));
  };
}

const read = await readers[process.argv[2] ?? ""]?.();
if (!read) throw new Error(`no such reader: ${process.argv[2]}`);
async function answer(paths: readonly string[]): Promise<void> {
  const milliseconds = await measureSelf(async () => await read?.(paths));
  process.send?.({ milliseconds, peakMb: process.resourceUsage().maxRSS / 1024 });
}
process.on("message", (paths: string[]) => void answer(paths));
