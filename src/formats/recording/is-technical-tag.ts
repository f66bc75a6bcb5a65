const technical = new Set([
  "major_brand",
  "minor_version",
  "compatible_brands",
  "encoder",
  "handler_name",
  "vendor_id",
]);

/** Whether a tag of a recording is the container's own business. */
export function isTechnicalTag(tag: string): boolean {
  return technical.has(tag);
}
