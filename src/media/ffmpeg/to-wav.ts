const headerBytes = 44;

/** A WAV file of 16-bit samples of one channel; `fill` is given the place for so many bytes of them, and says how many there are. */
export async function toWav(
  sampleBytes: number,
  sampleRate: number,
  fill: (place: Uint8Array) => Promise<number>,
): Promise<Uint8Array> {
  const whole = new Uint8Array(headerBytes + sampleBytes);
  const filled = await fill(whole.subarray(headerBytes));
  const file = whole.subarray(0, headerBytes + filled);
  const header = Buffer.from(file.buffer, 0, headerBytes);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(headerBytes - 8 + filled, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(filled, 40);
  return file;
}
