/** What a test might replace and forget. */
const parts: readonly (readonly [label: string, owner: object, names: readonly string[]])[] = [
  ["", globalThis, Object.getOwnPropertyNames(globalThis)],
  ["Math.", Math, ["random"]],
  ["Date.", Date, ["now"]],
  ["performance.", performance, ["now"]],
  ["console.", console, ["log", "info", "warn", "error", "debug"]],
  ["Error.", Error, ["stackTraceLimit", "prepareStackTrace"]],
  ["process.", process, ["argv", "emit", "exit", "exitCode", "hrtime", "kill", "stdin", "title"]],
  ["process.stdout.", process.stdout, ["write"]],
  ["process.stderr.", process.stderr, ["write"]],
];
const events = ["uncaughtException", "unhandledRejection", "warning", "SIGINT", "SIGTERM", "SIGHUP"];

/** Some globals are made when they are first asked for: what makes them stands for them. */
function valueOf(owner: object, name: string): unknown {
  const own = owner === globalThis ? Object.getOwnPropertyDescriptor(owner, name) : undefined;
  const getter: unknown = own && Reflect.get(own, "get");
  return getter ?? Reflect.get(owner, name);
}

function look(): ReadonlyMap<string, unknown> {
  const resources = process.getActiveResourcesInfo();
  const count = (kind: string): number => resources.filter((each) => each === kind).length;
  return new Map<string, unknown>([
    ...parts.flatMap(([label, owner, names]) =>
      names.map((name) => [label + name, valueOf(owner, name)] as const),
    ),
    ...events.map((event) => [`listeners of ${event}`, process.listenerCount(event)] as const),
    ["names in Object.prototype", Object.keys(Object.prototype).join()],
    ["names in Array.prototype", Object.keys(Array.prototype).join()],
    ["umask", process.umask()],
    ["servers that listen", count("TCPServerWrap")],
    ["processes that run", count("ProcessWrap")],
    ["files that are watched", count("FSEventWrap") + count("StatWatcher")],
  ]);
}

/** Looks at all that tests of one process share; the function given lists what is not any more as it was, by name. */
export function watchProcess(): () => string[] {
  const found = look();
  return () =>
    [...look()].filter(([name, value]) => !Object.is(value, found.get(name))).map(([name]) => name);
}
