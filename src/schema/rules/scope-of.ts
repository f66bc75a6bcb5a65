/** The part of a pattern up to its last `*`: the rows that it speaks of; "" where it speaks of one place. */
export function scopeOf(pattern: string): string {
  const end = pattern.lastIndexOf("/*");
  return end === -1 ? "" : pattern.slice(0, end + 2);
}
