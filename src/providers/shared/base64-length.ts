/** Characters of so many bytes as base64: limits are published for bytes, a part is measured as it is sent. */
export function base64Length(bytes: number): number {
  return Math.floor((bytes * 4) / 3);
}
