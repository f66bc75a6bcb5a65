import { fieldsOf } from "./fields-of.ts";

/** Places that a value of the schema must have, followed through references, until one comes again. */
function demands(schema: unknown, root: Record<string, unknown>, on: readonly string[]): boolean {
  const fields = fieldsOf(schema);
  if (typeof fields.$ref === "string") {
    if (on.includes(fields.$ref)) return true;
    const name = fields.$ref.split("/").at(-1) ?? "";
    const target = fields.$ref === "#" ? root : fieldsOf(root.$defs)[name];
    return demands(target, root, [...on, fields.$ref]);
  }
  const required = Array.isArray(fields.required) ? fields.required : [];
  const properties = fieldsOf(fields.properties);
  return required.some((name) => demands(properties[String(name)], root, on));
}

/** Whether a schema asks for a value that holds itself without end: recursion is allowed through optional members alone. */
export function hasEndlessValue(schema: unknown): boolean {
  const root = fieldsOf(schema);
  return (
    demands(root, root, ["#"]) || Object.values(fieldsOf(root.$defs)).some((each) => demands(each, root, []))
  );
}
