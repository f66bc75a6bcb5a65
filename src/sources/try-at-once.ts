import { statfs } from "node:fs/promises";
import { dirname } from "node:path";
import process from "node:process";
import { setImmediate as endOfTurn } from "node:timers/promises";

/** File systems of this machine's own disks and memory, by the number that Linux gives them. */
const ownKinds = new Set([
  0xef53, // ext2 to ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0xf2f52010, // F2FS
  0x2fc12fc1, // ZFS
  0x01021994, // tmpfs
  0x794c7630, // overlay
]);
/** Milliseconds from which on a look was no quick one. */
const slowMs = 2;
/** So many files are then left to the patient way. */
const patientFiles = 16;
const mostFolders = 1000;

const folders = new Map<string, boolean | Promise<boolean>>();
let patient = 0;

function isOwn(folder: string): boolean | Promise<boolean> {
  const known = folders.get(folder);
  if (known !== undefined) return known;
  if (folders.size >= mostFolders) folders.clear();
  const asked = statfs(folder).then(
    ({ type }) => ownKinds.has(type),
    () => false,
  );
  folders.set(folder, asked);
  void asked.then((is) => folders.has(folder) && folders.set(folder, is));
  return asked;
}

/**
 * Looks at a small file without leaving the thread, which takes a fraction of the CPU of handing each of its steps to another thread and back. Only
 * where nobody is kept waiting by that: on this machine's own disks, on Linux, and while they are quick. Undefined, also where `look` throws or
 * gives nothing: then the patient way has to be gone, which tells what is wrong.
 *
 * @param path absolute
 */
export async function tryAtOnce<T>(path: string, look: () => T | undefined): Promise<T | undefined> {
  if (process.platform !== "linux") return undefined;
  if (patient > 0) {
    patient -= 1;
    return undefined;
  }
  const is = isOwn(dirname(path));
  if (!(is === true || (is !== false && (await is)))) return undefined;
  // Whoever works on files one after the other leaves time for signals and timers, as waiting for a thread did.
  await endOfTurn();
  const start = performance.now();
  try {
    return look();
  } catch {
    return undefined;
  } finally {
    if (performance.now() - start > slowMs) patient = patientFiles;
  }
}
