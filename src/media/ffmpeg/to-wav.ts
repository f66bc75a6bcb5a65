const headerBytes = 44;

/** A WAV file of 16-bit samples of one channel. */
export function toWav(samples: Uint8Array, sampleRate: number): Uint8Array {
  const file = new Uint8Array(headerBytes + samples.byteLength);
  const header = Buffer.from(file.buffer, 0, headerBytes);
  header.write("RIFF", 0, "latin1");
  header.writeUInt32LE(headerBytes - 8 + samples.byteLength, 4);
  header.write("WAVEfmt ", 8, "latin1");
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(sampleRate, 24);
  header.writeUInt32LE(sampleRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write("data", 36, "latin1");
  header.writeUInt32LE(samples.byteLength, 40);
  file.set(samples, headerBytes);
  return file;
}
