const notAType = "it makes no type";
const bigint = "JSON has no form for its values";
const check = "a check on a type, of a kind that a probe has";
const rewrite = "changes a text after it was read, as trim does";

const names = (reason: string, ...excused: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(excused.map((name) => [name, reason]));

/** What zod 4 exports that no probe stands for, with the reason. */
export const zod4Excuses: Readonly<Record<string, string>> = {
  ...names(notAType, "clone", "compile", "config", "decode", "decodeAsync", "encode", "encodeAsync"),
  ...names(notAType, "flattenError", "formatError", "prettifyError", "treeifyError", "getErrorMap"),
  ...names(notAType, "setErrorMap", "getDiscriminatedOption", "memoizer", "parse", "parseAsync", "registry"),
  ...names(notAType, "safeDecode", "safeDecodeAsync", "safeEncode", "safeEncodeAsync", "safeParse"),
  ...names(notAType, "safeParseAsync", "toJSONSchema", "toZod", "validate", "validateAsync", "withParser"),
  ...names(
    check,
    "gte",
    "lt",
    "length",
    "negative",
    "nonnegative",
    "nonpositive",
    "positive",
    "property",
    "properties",
  ),
  ...names(check, "lowercase", "uppercase", "size", "minSize", "maxSize", "mime"),
  ...names(rewrite, "normalize", "slugify", "toLowerCase", "toUpperCase"),
  ...names(bigint, "int64", "uint64", "coerce.bigint"),
  function: "a function is no value of JSON",
  success: "gives whether another type fits, which is for code to say",
  fromJSONSchema: "makes types out of JSON Schema, which is taken as it is",
};

/** The same for zod 3. */
export const zod3Excuses: Readonly<Record<string, string>> = {
  ...names(notAType, "addIssueToContext", "datetimeRegex", "defaultErrorMap", "getErrorMap", "setErrorMap"),
  ...names(notAType, "getParsedType", "isAborted", "isAsync", "isDirty", "isValid", "makeIssue"),
  ...names(notAType, "quotelessJson"),
  ...names(bigint, "bigint", "coerce.bigint", "symbol", "undefined", "void", "nan", "map", "set", "promise"),
  ...names(bigint, "function", "instanceof", "custom"),
  ...names("short for an optional type, which has a probe", "oboolean", "onumber", "ostring"),
  transformer: "the older name of effect",
};
