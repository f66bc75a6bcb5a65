import { checkGateway } from "../../../registry/check-gateway.ts";
import { type ListedGateway, listModels } from "../../../registry/list-models.ts";
import { readCatalogue } from "../../../registry/read-catalogue.ts";
import { type RefreshedGateway, refreshCatalogue } from "../../../registry/refresh-catalogue.ts";
import type { GleanerError } from "../../../errors/gleaner-error.ts";
import { formatMilliseconds } from "../../result/format-milliseconds.ts";
import type { CommandInput } from "../command.ts";
import type { CommandIo } from "../command-io.ts";
import { type Paint, makePaint } from "../paint.ts";
import { cleanText } from "../table/clean-text.ts";
import { wrapText } from "../table/wrap-text.ts";
import { describeGateway } from "./describe-gateway.ts";

const someFailed = 1;

/** `gleaner models`: what can be asked; with `--refresh` as the gateways say it now, with `--check` whether it answers. */
export async function runModels(input: CommandInput, io: CommandIo): Promise<number> {
  const paint = makePaint(io.isTerminal, io.env);
  const known = await listModels({}, io.env);
  const refreshed = input.flags["refresh"] === true ? await refresh(known, io) : undefined;
  const gateways = await readCatalogue({ env: io.env });
  const isCheck = input.flags["check"] === true;
  let failed = 0;
  for (const gateway of await listModels(gateways, io.env)) {
    const lines = describeGateway(gateway, paint);
    const answer = refreshed?.get(gateway.name);
    if (answer) lines.push(...describeRefreshed(gateway, answer, paint, io));
    if (answer && !answer.ok && isOwn(gateway, io)) failed += 1;
    const isReached = answer?.ok !== false;
    if (isCheck && isReached && gateway.baseUrl !== undefined && canBeAsked(gateway)) {
      const check = await checkGateway(gateway.name, gateways, { signal: io.signal, env: io.env });
      if (!check.ok && isOwn(gateway, io)) failed += 1;
      lines.push(check.ok ? describeCheck(check, paint) : describeFailure(check.error, paint));
    }
    await io.write(`${lines.join("\n")}\n\n`);
  }
  return failed > 0 ? someFailed : 0;
}

const canBeAsked = ({ hasKey, needsKey }: ListedGateway): boolean => hasKey || !needsKey;

/** A server of one's own that nobody has set up is no failure. */
const isOwn = ({ hasKey, baseUrlVariable = "" }: ListedGateway, { env }: CommandIo): boolean =>
  hasKey || Boolean(env[baseUrlVariable]);

async function refresh(
  known: readonly ListedGateway[],
  { env, signal }: CommandIo,
): Promise<ReadonlyMap<string, RefreshedGateway>> {
  const asked = known.filter((gateway) => canBeAsked(gateway) || gateway.isListOpen === true);
  const names = asked.filter(({ baseUrl }) => baseUrl !== undefined).map(({ name }) => name);
  return await refreshCatalogue(names, { env, signal, date: new Date().toISOString().slice(0, 10) });
}

function describeRefreshed(
  { name }: ListedGateway,
  answer: RefreshedGateway,
  paint: Paint,
  { isTerminal, width }: CommandIo,
): string[] {
  if (!answer.ok) return [describeFailure(answer.error, paint)];
  if (!answer.models) return [paint("dim", "  has no catalogue that we can read")];
  const ids = Object.keys(answer.models).map((id) => `${name}/${cleanText(id)}`);
  const count = ids.length === 1 ? "1 model" : `${ids.length} models`;
  const head = `  ${paint("green", "✓ offers")} ${count}`;
  if (ids.length === 0) return [head];
  if (!isTerminal) return [`${head}: ${ids.join(", ")}`];
  return [`${head}:`, ...wrapText(ids.join(", "), width - 4).map((line) => `    ${line}`)];
}

function describeCheck(
  check: Extract<Awaited<ReturnType<typeof checkGateway>>, { ok: true }>,
  paint: Paint,
): string {
  const { model, milliseconds, usage } = check;
  const cost = usage.cost === undefined ? "" : `, for $${Number(usage.cost.toPrecision(2))}`;
  return `  ${paint("green", "✓ answers")} as ${cleanText(model)} in ${formatMilliseconds(milliseconds)}${cost}`;
}

function describeFailure(error: GleanerError, paint: Paint): string {
  return `  ${paint("red", "✗")} ${error.message} ${paint("dim", `(${error.code})`)}`;
}
