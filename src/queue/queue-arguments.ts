/** How a server is started that keeps every job: a journal that is on disk before it answers, no snapshots, and nothing dropped for want of memory. */
export function queueArguments({
  port,
  folder,
}: {
  readonly port: number;
  readonly folder: string;
}): string[] {
  const settings = {
    port: String(port),
    bind: "127.0.0.1",
    dir: folder,
    appendonly: "yes",
    appendfsync: "always",
    "maxmemory-policy": "noeviction",
    save: "",
    daemonize: "no",
    loglevel: "warning",
  };
  return Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
}
