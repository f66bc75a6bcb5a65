const sliceBytes = 1 << 16;

/** Bytes in slices, so that no step of a stream works for long. */
export function* sliceBytesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += sliceBytes)
    yield Buffer.from(bytes.subarray(start, start + sliceBytes));
}
