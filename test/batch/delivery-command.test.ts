import { describe, expect, it } from "vitest";
import { buildBatchPage } from "../../src/faces/cli/batch/build-batch-page.ts";
import { describeDelivery } from "../../src/faces/cli/batch/describe-delivery.ts";
import { makePaint } from "../../src/faces/cli/paint.ts";
import { renderSummary } from "../../src/faces/cli/batch/render-summary.ts";
import { showBatch } from "../../src/faces/cli/batch/show-batch.ts";
import { runInProcess } from "../faces/cli/run-in-process.ts";
import { openDeliveryRun } from "./delivery-run.ts";

async function runCommand(
  { out, folder, gateway }: { out: string; folder: string; gateway: { url: string } },
  more: readonly string[],
) {
  const schema = "receipt";
  const args = [
    `${folder}/docs`,
    "--schema",
    schema,
    "--model",
    "openai/gpt-4.1-mini",
    "--out",
    out,
    ...more,
  ];
  process.env["OPENAI_API_KEY"] = "key";
  process.env["OPENAI_BASE_URL"] = gateway.url;
  return await runInProcess(["batch", ...args]);
}

describe("gleaner batch --delivery batch", () => {
  it("tells what becomes of its batches, and ends one on request", async () => {
    await using batch = await openDeliveryRun({ documents: 2, batches: [{ looks: Infinity, answered: 1 }] });
    const stop = new AbortController();
    const onDelivery = ({ type }: { type: string }) => (type === "batch-ordered" ? stop.abort() : undefined);
    const { summary } = await batch.run({ stop: stop.signal, onDelivery });
    if (!summary) throw new Error("no summary");
    const text = renderSummary(summary, 1000, makePaint(false, {}));
    expect(text).toContain("1 batch goes on at the gateway with 2 questions: --resume fetches the answers");
    const page = buildBatchPage({ summary, title: "t", file: "t.html", milliseconds: 1 });
    expect(page).toContain("2</b>questions at gateways");
    const cancelled = await runCommand(batch, ["--cancel-batches"]);
    expect(cancelled.code).toBe(0);
    expect(cancelled.error).toContain("batch batch_1 with 2 questions to openai/gpt-4.1-mini is told to end");
    const after = await batch.run();
    expect(after.events.at(-1)).toMatchObject({ phase: "cancelled", returned: 1 });
    expect(after.summary?.counts.succeeded).toBe(2);
    // One answer of the batch, and one at once.
    expect(batch.gateway.billed.calls).toBe(2);
    expect((await runCommand(batch, ["--cancel-batches"])).error).toContain("no batch goes on");
  });

  it.each([
    [["--delivery", "slow"], "--delivery"],
    [["--follow-ups", "never"], "--follow-ups"],
    [["--delivery", "batch", "--record", "rec"], "delivery"],
    [["--delivery", "batch", "--queue", "redis://127.0.0.1:1"], "--delivery"],
  ] as const)("refuses %j", async (more, named) => {
    await using batch = await openDeliveryRun({ documents: 1 });
    const { code, error } = await runCommand(batch, more);
    expect(code).toBe(64);
    expect(error).toContain(named);
  });

  it("says the price in batches before anything is asked", async () => {
    await using batch = await openDeliveryRun({ documents: 1 });
    const live = JSON.parse((await runCommand(batch, ["--dry-run"])).out) as { delivery: string };
    const later = await runCommand(batch, ["--dry-run", "--delivery", "batch"]);
    expect([live.delivery, (JSON.parse(later.out) as { delivery: string }).delivery]).toEqual([
      "live",
      "batch",
    ]);
  });
});

describe("what is said of batches", () => {
  const model = "openai/m";
  it.each([
    [
      { type: "batch-ordered", model, batch: "b1", questions: 1 },
      "batch b1 with 1 question to openai/m is on its way",
    ],
    [
      { type: "batch-found", model, batch: "b1", questions: 4812 },
      "batch b1 with 4,812 questions to openai/m is waited for",
    ],
    [
      { type: "batch-ended", model, batch: "b1", questions: 5, phase: "expired", returned: 2 },
      "batch b1 is over (expired); 2 questions came back without an answer",
    ],
    [
      { type: "batch-refused", model, questions: 5, code: "provider.quota" },
      "a batch of 5 questions to openai/m was not taken (provider.quota); they are asked in another way",
    ],
    [
      { type: "batch-unavailable", model },
      "openai/m is asked at once, at its full price: its gateway takes no batches, as far as is known",
    ],
  ] as const)("%j", (event, text) => {
    expect(describeDelivery(event)).toBe(text);
  });

  it("is a line of JSON where that was asked for", () => {
    let told = "";
    const io = { writeError: (text: string) => (told += text) };
    showBatch(io as never, "json").tell({ type: "batch-unavailable", model });
    expect(JSON.parse(told)).toEqual({ type: "batch-unavailable", model });
  });
});

describe("the page of a run", () => {
  it("says of documents that are not verified why they are not", async () => {
    await using batch = await openDeliveryRun({ documents: 1 });
    const { summary } = await batch.run();
    expect(summary?.sightings).toMatchObject([{ status: "succeeded", note: "no-defining-checks" }]);
    if (!summary) throw new Error("no summary");
    const page = buildBatchPage({ summary, title: "t", file: "t.html", milliseconds: 1 });
    expect(page).toContain('<td class="why">the schema has no defining checks</td>');
  });
});
