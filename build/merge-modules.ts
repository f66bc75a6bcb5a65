// Puts the modules that `import "gleaner"` needs at once into one file of the build, because opening a hundred small files takes
// longer than running them. Every module stays where it was and hands on what is now in that file:
//   node build/merge-modules.ts [dist]
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { rolldown } from "rolldown";

const root = resolve(process.argv[2] ?? "dist");
const target = resolve(root, "src/core.js");
/** Users of the command wait for zod only where they use it, so what imports it stays apart. */
const isApart = /\bimport\s*\(|\bimport\.meta\b|\bfrom "zod"/;

/** Files that a module imports when it is loaded. */
function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from "(\.[^"]+)";/gm)].map(([, specifier = ""]) =>
    resolve(dirname(path), specifier),
  );
}

const merged = new Map<string, boolean>();

/** Whether a module and all that it imports can be moved: none of them asks where it stands or loads something later. */
function collect(path: string): boolean {
  const known = merged.get(path);
  if (known !== undefined) return known;
  merged.set(path, true);
  const isWhole = importsOf(path).map(collect).every(Boolean);
  const canMove = isWhole && !isApart.test(readFileSync(path, "utf8"));
  merged.set(path, canMove);
  return canMove;
}

collect(resolve(root, "src/index.js"));
const paths = [...merged].filter(([, canMove]) => canMove).map(([path]) => path);
const modules = await Promise.all(
  paths.map(async (path, index) => ({
    path,
    prefix: `m${index}_`,
    names: Object.keys((await import(pathToFileURL(path).href)) as object),
  })),
);
const entry = modules
  .map(({ path, prefix, names }) => {
    const list = names.map((name) => `${name} as ${prefix}${name}`).join(", ");
    return `export { ${list} } from ${JSON.stringify(path)};`;
  })
  .join("\n");
const bundle = await rolldown({
  input: "entry",
  platform: "node",
  external: (id) => id !== "entry" && !id.startsWith(".") && !id.startsWith("/"),
  plugins: [
    {
      name: "entry",
      resolveId: (id) => (id === "entry" ? id : undefined),
      load: (id) => (id === "entry" ? entry : undefined),
    },
  ],
});
const { output } = await bundle.generate({
  format: "esm",
  // Half of the text is comments and blanks, and all of it is looked through at each start; names stay as they are.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
});
if (output.length !== 1) throw new Error("The modules do not fit into one file.");
writeFileSync(target, output[0].code);
// The entry takes everything from there at once, without the detour over each module.
const index = resolve(root, "src/index.js");
const direct = readFileSync(index, "utf8").replace(
  /^export \{ (\w+)( as \w+)? \} from "(\.[^"]+)";$/gm,
  (line, name: string, alias: string | undefined, specifier: string) => {
    const moved = modules.find(({ path }) => path === resolve(dirname(index), specifier));
    return moved ? `export { ${moved.prefix}${name}${alias ?? ` as ${name}`} } from "./core.js";` : line;
  },
);
writeFileSync(index, direct);
for (const { path, prefix, names } of modules) {
  const specifier = relative(dirname(path), target);
  const list = names.map((name) => `${prefix}${name} as ${name}`).join(", ");
  writeFileSync(
    path,
    `export { ${list} } from "${specifier.startsWith(".") ? specifier : `./${specifier}`}";\n`,
  );
}
