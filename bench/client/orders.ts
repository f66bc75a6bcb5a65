/** What a contestant is told to do. */
export interface Order {
  readonly calls: number;
  readonly concurrency: number;
  /** Size of the picture that each call sends along; text alone where absent. */
  readonly pictureBytes?: number;
}

/** What it cost. Memory is resident memory in bytes; the peak is that of the whole process so far. */
export interface Report {
  readonly cpuMicroseconds: number;
  readonly milliseconds: number;
  readonly memoryBefore: number;
  readonly memoryPeak: number;
}
