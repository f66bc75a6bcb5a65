import { createHash } from "node:crypto";
import { access, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import { GleanerError } from "../../../errors/gleaner-error.ts";
import { checkNewFile } from "../files/check-new-file.ts";
import { openObject } from "../files/open-object.ts";

interface SpooledOutput {
  /** Where the lines are written meanwhile, with their journal beside it. */
  readonly path: string;
  /** Puts all of them into the store, as one object. */
  send(): Promise<void>;
}

interface SpoolInput {
  readonly address: string;
  readonly resume: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The output of a run that is to be an object: an object cannot grow, so its lines stand in a file of this user until the run ends. Throws `result.exists`, and what
 * the store throws.
 */
export async function spoolOutput({ address, resume, env }: SpoolInput): Promise<SpooledOutput> {
  const { store, key } = await openObject(address, "out");
  const state = env["XDG_STATE_HOME"];
  const folder = join(
    state === undefined || state === "" ? join(homedir(), ".local", "state") : state,
    "gleaner",
    "runs",
  );
  const name = createHash("sha256").update(`${store.address}${key}`).digest("hex").slice(0, 16);
  const path = join(folder, `${name}-${basename(key)}`);
  const isKnown = await isThere(`${path}.journal`);
  if (!resume) await checkNewFile(address, "out");
  else if (!isKnown && (await store.stat(key))) {
    throw new GleanerError("result.exists", {
      what: `Cannot go on with ${address}`,
      seen: "it exists, and the journal of its run is not on this machine",
      hint: `Go on where it was begun, or bring ${path}.journal here.`,
      where: { option: "out" },
    });
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    path,
    async send() {
      if (await isThere(path)) await store.putFile(key, path);
    },
  };
}
