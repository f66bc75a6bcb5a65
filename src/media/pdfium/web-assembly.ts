/** The compiled code of PDFium; handed to each thread. */
export interface WasmModule {
  readonly wasmModule?: never;
}

export type WasmImports = Record<string, Record<string, unknown>>;

export interface WasmInstance {
  readonly exports: unknown;
}

/** The part of the global that is used here; Node's types leave it to those of the browser. */
export const webAssembly = (
  globalThis as unknown as {
    WebAssembly: {
      compile(bytes: Uint8Array): Promise<WasmModule>;
      Instance: new (module: WasmModule, imports: WasmImports) => WasmInstance;
    };
  }
).WebAssembly;
