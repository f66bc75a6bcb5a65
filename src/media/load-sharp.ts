import type sharp from "sharp";

let loading: Promise<typeof sharp> | undefined;

async function start(): Promise<typeof sharp> {
  const { default: engine } = await import("sharp");
  // Every picture is seen once; a cache would only hold on to memory.
  engine.cache(false);
  return engine;
}

/** The image engine, loaded at first use. */
export async function loadSharp(): Promise<typeof sharp> {
  loading ??= start();
  return await loading;
}
