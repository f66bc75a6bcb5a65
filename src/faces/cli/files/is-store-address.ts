/** Whether a result is to go to an object store instead of a file. */
export function isStoreAddress(path: string): boolean {
  return /^\s*s3:\/\//iu.test(path);
}
