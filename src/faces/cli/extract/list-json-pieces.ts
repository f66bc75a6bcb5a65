/** Members that are written at once; what has more of them is written in several pieces. */
const mostAtOnce = 256;
/** How deep lists of many members are looked for: a result's `data.lines` is two levels below it. */
const mostLevels = 3;

type Members = Readonly<Record<string, unknown>>;

/** Undefined for what `JSON.stringify` does not write member by member. */
function membersOf(value: unknown): Members | undefined {
  if (typeof value !== "object" || value === null || "toJSON" in value) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = Array.isArray(value)
    ? // Of a hole there is no key, and it is written all the same.
      Object.keys(value).length === value.length
    : prototype === Object.prototype || prototype === null;
  return isPlain ? (value as Members) : undefined;
}

function isLong(value: unknown, levels: number): boolean {
  const members = membersOf(value);
  if (!members) return false;
  const keys = Object.keys(members);
  return keys.length > mostAtOnce || (levels > 1 && keys.some((key) => isLong(members[key], levels - 1)));
}

/** The members of a list or object that stands so deep, as `JSON.stringify` writes them, without the brackets around them. */
function writeMembers(batch: readonly unknown[] | Members, depth: number, indent: number): string {
  let nested: unknown = batch;
  for (let level = 0; level < depth; level += 1) nested = [nested];
  const text = JSON.stringify(nested, undefined, indent);
  if (indent === 0) return text.slice(depth + 1, -depth - 1);
  // Each level around it begins with a bracket, a line end and blanks, and ends in the same way.
  const before = 2 * depth + (indent * depth * (depth + 1)) / 2;
  const after = 2 * depth + (indent * depth * (depth - 1)) / 2;
  const isEmpty = text.length === before + after + 2;
  return isEmpty ? "" : text.slice(before + 1, -after - 2 - indent * depth);
}

function* listMembers(
  members: Members,
  depth: number,
  levels: number,
  indent: number,
): Generator<string, void, undefined> {
  const isList = Array.isArray(members);
  const keys = Object.keys(members);
  const newLine = (level: number): string => (indent === 0 ? "" : `\n${" ".repeat(indent * level)}`);
  let separator = "";
  let taken: string[] = [];
  const flush = (): string => {
    const batch = isList
      ? taken.map((key) => members[key])
      : // Without a prototype also `__proto__` is a name like any other.
        taken.reduce<Record<string, unknown>>(
          (some, key) => {
            some[key] = members[key];
            return some;
          },
          Object.create(null) as Record<string, unknown>,
        );
    taken = [];
    const text = writeMembers(batch, depth, indent);
    if (text === "") return "";
    const written = separator + text;
    separator = ",";
    return written;
  };
  yield isList ? "[" : "{";
  // Of many members each is small.
  const inner = keys.length > mostAtOnce ? 0 : levels - 1;
  for (const key of keys) {
    const member = members[key];
    const within = inner > 0 && isLong(member, inner) ? membersOf(member) : undefined;
    if (!within) {
      taken.push(key);
      if (taken.length === mostAtOnce) yield flush();
      continue;
    }
    yield flush();
    const name = isList ? "" : JSON.stringify(key) + (indent === 0 ? ":" : ": ");
    yield separator + newLine(depth + 1) + name;
    separator = ",";
    yield* listMembers(within, depth + 1, inner, indent);
  }
  yield flush();
  yield (separator === "" ? "" : newLine(depth)) + (isList ? "]" : "}");
}

/**
 * What `JSON.stringify(value, undefined, indent)` gives, in pieces: the result of a long list is hundreds of megabytes of text, which are
 * never held at once and may be longer than a text can be.
 */
export function* listJsonPieces(value: unknown, indent: 0 | 2): Generator<string, void, undefined> {
  const members = isLong(value, mostLevels) ? membersOf(value) : undefined;
  if (members) yield* listMembers(members, 0, mostLevels, indent);
  else yield JSON.stringify(value, undefined, indent);
}
