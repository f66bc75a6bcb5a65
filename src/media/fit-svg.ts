interface Size {
  readonly width: number;
  readonly height: number;
}

/** Everything that may stand before the first element: declarations, comments, and a document type with entities in brackets. */
const prologue =
  /^(?:[^<]|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<![A-Za-z](?:[^[<>]|"[^"]*"|'[^']*'|\[[\s\S]*?\]\s*(?=>))*>)*/u;
const rootTag = /^<(?:[\w.-]+:)?svg(?=[\s/>])(?:[^>"']|"[^"]*"|'[^']*')*>/u;
const attribute = (name: string): RegExp => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, "u");
/** Declarations of a size in the style of an element, which win over its attributes. */
const sizesInStyle = /(?<=["';\s])(?:width|height)\s*:[^;"']*;?/gu;
/** Pixels of the units of length that are always as long; all others count as pixels. */
const units: Readonly<Record<string, number>> = {
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  rem: 16,
  ex: 8,
};
/** Of larger drawings, in their own units, the engine leaves out letters without a word. */
const most = 500_000;

function valueOf(tag: string, name: string): string | undefined {
  const [, double, single] = attribute(name).exec(tag) ?? [];
  return double ?? single;
}

function lengthOf(tag: string, name: string): number | undefined {
  const [, digits, unit = ""] =
    /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/iu.exec(valueOf(tag, name) ?? "") ?? [];
  const length = Number(digits) * (units[unit.toLowerCase()] ?? 1);
  return unit !== "%" && length > 0 && length < most ? length : undefined;
}

function viewBoxOf(tag: string): Size | undefined {
  const [, , width = 0, height = 0] = (valueOf(tag, "viewBox") ?? "")
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  return width > 0 && height > 0 && width < most && height < most ? { width, height } : undefined;
}

/**
 * An SVG whose outermost element states the size in pixels that it is to be drawn at: its longest side, and no more pixels than
 * allowed. Units of length and sizes that no picture can have go with that. Undefined where no size can be made out.
 */
export function fitSvg(bytes: Uint8Array, maxEdge: number, maxPixels: number): Uint8Array | undefined {
  // One character a byte: what is not looked at stays as it is, in whatever encoding.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const start = prologue.exec(text)?.[0].length ?? 0;
  const tag = rootTag.exec(text.slice(start))?.[0];
  if (tag === undefined) return undefined;
  const box = viewBoxOf(tag);
  const [width, height] = [lengthOf(tag, "width"), lengthOf(tag, "height")];
  const size = width !== undefined && height !== undefined ? { width, height } : box;
  if (!size) return undefined;
  const scale = Math.min(
    maxEdge / Math.max(size.width, size.height),
    Math.sqrt(maxPixels / (size.width * size.height)),
  );
  const sides = [size.width, size.height].map((side) => Math.max(1, Math.round(side * scale)));
  const bare = ["width", "height"]
    .reduce((rest, name) => rest.replace(attribute(name), ""), tag)
    .replace(/(?<=\sstyle\s*=\s*)(?:"[^"]*"|'[^']*')/u, (style) => style.replaceAll(sizesInStyle, ""));
  const shown = box ? "" : ` viewBox="0 0 ${size.width} ${size.height}"`;
  const end = bare.endsWith("/>") ? 2 : 1;
  const fitted = `${bare.slice(0, -end)} width="${sides[0]}" height="${sides[1]}"${shown}${bare.slice(-end)}`;
  return Buffer.from(text.slice(0, start) + fitted + text.slice(start + tag.length), "latin1");
}
