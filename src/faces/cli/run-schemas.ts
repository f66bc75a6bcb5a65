import { findSchema } from "../../registry/find-schema.ts";
import { listSchemas } from "../../registry/list-schemas.ts";
import { convertSchema } from "../../steps/prompt/dialects/convert-schema.ts";
import type { CommandInput } from "./command.ts";
import type { CommandIo } from "./command-io.ts";
import { loadSchema } from "./load-schema.ts";
import { makePaint } from "./paint.ts";
import { readChoice } from "./read-choice.ts";

const dialects = ["openai", "gemini", "plain"] as const;

/** `gleaner schemas`: the list, or one schema as JSON Schema. */
export async function runSchemas(input: CommandInput, io: CommandIo): Promise<number> {
  const dialect = readChoice(input, "dialect", dialects) ?? "plain";
  const [name] = input.positionals;
  if (name === undefined) {
    await io.write(await listAll(io));
    return 0;
  }
  const schema = await loadSchema(name);
  const wire = dialect === "openai" ? "openai-strict" : dialect;
  const { jsonSchema, dropped, strict } = convertSchema(schema, wire);
  if (dropped.length > 0)
    io.writeError(`gleaner: left out, because the dialect lacks it: ${dropped.join(", ")}\n`);
  if (wire === "openai-strict" && !strict) {
    io.writeError("gleaner: the schema has more than the strict mode takes, so this is the lenient form\n");
  }
  await io.write(`${JSON.stringify(jsonSchema, undefined, 2)}\n`);
  return 0;
}

async function listAll(io: CommandIo): Promise<string> {
  const paint = makePaint(io.isTerminal, io.env);
  const names = await listSchemas();
  const schemas = await Promise.all(names.map((name) => findSchema(name)));
  const width = Math.max(0, ...names.map((name) => name.length));
  const rows = schemas.map(({ name, title, version, rules }) => {
    const checks = rules.length === 1 ? "1 check" : `${rules.length} checks`;
    return `${paint("cyan", name.padEnd(width))}  ${title} ${paint("dim", `(version ${version}, ${checks})`)}`;
  });
  return `${rows.join("\n")}\n`;
}
