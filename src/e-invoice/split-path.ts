/** Steps of a path; a slash inside a condition parts none. `.` has no steps. */
export function splitPath(path: string): string[] {
  return path === "." ? [] : path.split(/\/(?![^[]*\])/u);
}
