import { init } from "@embedpdf/pdfium";
import type { Methods } from "@embedpdf/pdfium";
import { webAssembly } from "./web-assembly.ts";
import type { WasmImports, WasmInstance, WasmModule } from "./web-assembly.ts";

type Entry = (...parameters: number[]) => number;

/** PDFium's C interface with the memory that its calls work on. */
export interface Pdfium {
  /** The C functions themselves: numbers and addresses in, a number out; booleans are 0 and 1. */
  readonly api: Readonly<Record<keyof Methods, Entry>>;
  /** A view of the memory; valid until a call lets the memory grow. */
  heap(): Uint8Array;
  /** The same memory in words of four bytes, as whole numbers and as floating point ones; made once for as long as it does not grow. */
  words(): Uint32Array;
  numbers(): Float32Array;
  /** Address of zeroed memory, which the caller gives to `release`. Throws where there is no memory left. */
  allocate(bytes: number): number;
  release(address: number): void;
}

/** Bytes of WebAssembly memory that one instance may take; real pages need 17 to 48 MB. */
const maxHeapBytes = 320 * 1024 * 1024;

/** One PDFium of its own from the compiled module. An instance that has thrown a runtime error is dead and must be dropped with its thread. */
export async function bootPdfium(module: WasmModule): Promise<Pdfium> {
  const wrapped = await init({
    print: () => {},
    printErr: () => {},
    instantiateWasm(imports: WasmImports, done: (instance: WasmInstance) => void) {
      const env = imports["env"] as Record<string, ((size: number) => number) | undefined> | undefined;
      const grow = env?.["emscripten_resize_heap"];
      // The only place where the growth of this memory can be stopped: resource limits of a thread do not count it.
      if (env && grow) env["emscripten_resize_heap"] = (size) => (size >>> 0 > maxHeapBytes ? 0 : grow(size));
      const instance = new webAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
  });
  wrapped.PDFiumExt_Init();
  const { wasmExports } = wrapped.pdfium;
  const entries = wasmExports as unknown as Record<string, Entry | undefined>;
  const names = Object.keys(wrapped).filter((name): name is keyof Methods => name !== "pdfium");
  const api = Object.fromEntries(
    // The library's own wrappers check each call, which takes longer than most calls.
    names.map((name) => [name, entries[name]]),
  ) as Record<keyof Methods, Entry>;
  const heap = (): Uint8Array => (wrapped.pdfium as unknown as { HEAPU8: Uint8Array }).HEAPU8;
  let words = new Uint32Array(heap().buffer);
  let numbers = new Float32Array(heap().buffer);
  return {
    api,
    heap,
    words() {
      // Memory that has grown takes the old views their length.
      if (words.length === 0) words = new Uint32Array(heap().buffer);
      return words;
    },
    numbers() {
      if (numbers.length === 0) numbers = new Float32Array(heap().buffer);
      return numbers;
    },
    allocate(bytes) {
      const address = wasmExports.malloc(bytes);
      if (address === 0) throw new RangeError("PDFium is out of memory");
      heap().fill(0, address, address + bytes);
      return address;
    },
    release: (address) => wasmExports.free(address),
  };
}
