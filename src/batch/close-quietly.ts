/** Closes what may be broken already: what could not be written is what the run ended with. */
export function closeQuietly(close: () => void): void {
  try {
    close();
  } catch {
    // Told already.
  }
}
