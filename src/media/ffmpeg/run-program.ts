import type { ChildProcess } from "node:child_process";
import type { FfmpegCommand } from "fluent-ffmpeg";
import type { MediaFailure } from "./media-failure.ts";

export interface RunLimits {
  readonly timeoutMs: number;
  /** Without a sign of life for so long it is ended. */
  readonly stallMs?: number;
  /** Of its answer on standard output, in characters. */
  readonly maxOutput?: number;
  readonly signal?: AbortSignal;
}

export interface RunOutcome {
  readonly ok: boolean;
  readonly failure?: MediaFailure;
  readonly stdout: string;
  /** Whatever it complained of, a line each; only to be counted or searched. */
  readonly complaints: readonly string[];
}

interface Lines {
  get(): string;
}
interface SpawnOptions {
  readonly captureStdout?: boolean;
  readonly stdoutLines?: number;
  readonly detached?: boolean;
}
type OnEnd = (error: Error | null, stdout?: Lines, stderr?: Lines) => void;

/** The parts of a command that decide which program runs and how; fluent-ffmpeg has no other way to set them for one command alone. */
interface Engine {
  _getFfmpegPath(done: (error: Error | null, path: string) => void): void;
  _checkCapabilities(done: (error?: Error) => void): void;
  availableEncoders(done: (error: Error | null, encoders: object) => void): void;
  _spawnFfmpeg(
    args: readonly string[],
    options: SpawnOptions,
    onProcess: (child: ChildProcess, ...rings: readonly Lines[]) => void,
    onEnd: OnEnd,
  ): void;
}

const isGrouped = process.platform !== "win32";
const running = new Set<ChildProcess>();
let guarded: Promise<void> | undefined;

/** The path may be that of a script which starts the program, so the whole group goes. */
function kill(child: ChildProcess): void {
  try {
    if (isGrouped && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

async function guardExit(): Promise<void> {
  const { onExit } = await import("signal-exit");
  onExit(() => {
    for (const child of running) kill(child);
  });
}

/** Programs are asked to name the level of what they say, behind the parts of theirs that say it; titles of films may hold the same words. */
const isComplaint = (line: string): boolean =>
  /^(?:\[[^\]]+ @ [^\]]+\] ){0,2}\[(?:error|fatal|panic)\]/u.test(line);
const maxComplaints = 1000;

/**
 * Runs one of the programs by way of fluent-ffmpeg: `build` names inputs and outputs on the command, or `probe` holds the arguments of
 * ffprobe. It stands in a process group of its own, which is killed after its time, when the signal aborts and when this process
 * ends. Resolves also where the program fails; rejects only with the signal's reason.
 */
export async function runProgram(
  path: string,
  work: { readonly build: (command: FfmpegCommand) => void } | { readonly probe: readonly string[] },
  { timeoutMs, stallMs, maxOutput = Infinity, signal }: RunLimits,
  onLine?: (line: string) => void,
): Promise<RunOutcome> {
  signal?.throwIfAborted();
  guarded ??= guardExit();
  await guarded;
  const { default: createCommand } = await import("fluent-ffmpeg");
  const command = createCommand({ stdoutLines: 50 });
  const engine = command as unknown as Engine;
  const spawn = engine._spawnFfmpeg.bind(command);
  engine._getFfmpegPath = (done) => done(null, path);
  // Lists of formats and encoders are asked of the program otherwise, in processes that nobody could end.
  engine._checkCapabilities = (done) => done();
  engine.availableEncoders = (done) => done(null, {});

  const outcome = await new Promise<RunOutcome>((settle) => {
    const complaints: string[] = [];
    let stdout = "";
    let child: ChildProcess | undefined;
    let failure: MediaFailure | undefined;
    let stall: NodeJS.Timeout | undefined;
    const stop = (why?: MediaFailure): void => {
      failure ??= why;
      if (child) kill(child);
    };
    const onAbort = (): void => stop();
    const live = (): void => {
      clearTimeout(stall);
      if (stallMs !== undefined) stall = setTimeout(() => stop("stalled"), stallMs);
    };
    const timer = setTimeout(() => stop("timeout"), timeoutMs);
    const end = (isFailed: boolean): void => {
      clearTimeout(timer);
      clearTimeout(stall);
      signal?.removeEventListener("abort", onAbort);
      if (child) running.delete(child);
      const why = failure ?? (child ? "failed" : "no-program");
      settle({
        ok: !isFailed && !failure,
        ...(isFailed || failure ? { failure: why } : {}),
        stdout,
        complaints,
      });
    };
    const watch = (started: ChildProcess): void => {
      child = started;
      running.add(started);
      signal?.addEventListener("abort", onAbort, { once: true });
      if (signal?.aborted || failure) kill(started);
      live();
    };
    engine._spawnFfmpeg = (args, options, onProcess, onEnd) => {
      spawn(
        args,
        { ...options, detached: isGrouped },
        (started, ...rings) => {
          watch(started);
          onProcess(started, ...rings);
        },
        onEnd,
      );
    };
    if ("probe" in work) {
      const collect = (started: ChildProcess): void => {
        // Characters may lie across two chunks.
        started.stdout?.setEncoding("utf8").on("data", (text: string) => {
          if (stdout.length + text.length > maxOutput) stop("too-much-output");
          else stdout += text;
        });
      };
      engine._spawnFfmpeg(
        work.probe,
        { captureStdout: true, stdoutLines: 50 },
        collect,
        (error, _, stderr) => {
          complaints.push(...(stderr?.get() ?? "").split("\n").filter(isComplaint));
          end(error !== null && error !== undefined);
        },
      );
      return;
    }
    work.build(command);
    command
      .on("stderr", (line: string) => {
        live();
        if (isComplaint(line) && complaints.length < maxComplaints) complaints.push(line);
        onLine?.(line);
      })
      .on("error", () => end(true))
      .on("end", () => end(false))
      .run();
  });
  signal?.throwIfAborted();
  return outcome;
}
