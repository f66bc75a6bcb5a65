import { judgeMembership } from "./judge-membership.ts";
import type { Layers } from "./layers.ts";
import type { Pdfium } from "../boot-pdfium.ts";
import { makeObjectReader } from "./make-object-reader.ts";
import type { ObjectReader } from "./make-object-reader.ts";

const view = "View";
const viewState = "ViewState";
const off = "OFF";

/** True where the object is meant for being looked at. `other`: what it means not to say so. */
function isForView(reader: ObjectReader, dictionary: number, other: boolean): boolean {
  const intent = reader.get(dictionary, "Intent");
  if (intent === 0) return other;
  const intents = reader.isArray(intent)
    ? reader.listItems(intent).map((item) => reader.readText(reader.follow(item)))
    : [reader.readText(intent)];
  return intents.includes("All") || intents.includes(view);
}

/** Groups are told apart by their number; one that has none is the object itself. */
const idOf = (reader: ObjectReader, item: number): number => {
  const number = reader.numberOf(item);
  return number === 0 ? -reader.follow(item) : number;
};

interface Configuration {
  readonly groups: ReadonlySet<number>;
  readonly isOnFirst: boolean;
  readonly on: ReadonlySet<number>;
  readonly off: ReadonlySet<number>;
  /** States that an event of looking sets, the later one winning. */
  readonly events: readonly { readonly groups: ReadonlySet<number>; readonly isOn: boolean }[];
}

function readConfiguration(reader: ObjectReader, properties: number): Configuration {
  const listGroups = (array: number): Set<number> =>
    new Set(reader.listItems(array).map((item) => idOf(reader, item)));
  const configuration =
    reader
      .listItems(reader.get(properties, "Configs"))
      .map((item) => reader.follow(item))
      .find((other) => reader.isDictionary(other) && isForView(reader, other, false)) ??
    reader.get(properties, "D");
  const events = reader
    .listItems(reader.get(configuration, "AS"))
    .map((item) => reader.follow(item))
    .filter((event) => ["", view].includes(reader.readText(reader.get(event, "Event"))))
    .flatMap((event) => {
      const state = reader.get(event, view);
      if (!reader.isDictionary(state)) return [];
      const isOn = reader.readText(reader.get(state, viewState)) !== off;
      return [{ groups: listGroups(reader.get(event, "OCGs")), isOn }];
    });
  return {
    groups: listGroups(reader.get(properties, "OCGs")),
    isOnFirst: reader.readText(reader.get(configuration, "BaseState")) !== off,
    on: listGroups(reader.get(configuration, "ON")),
    off: listGroups(reader.get(configuration, "OFF")),
    events,
  };
}

/** The layers of a document as the engine itself draws them; undefined where it has none. To be closed before the document is. */
export function openLayers(pdfium: Pdfium, document: number): Layers | undefined {
  const reader = makeObjectReader(pdfium, document);
  if (!reader) return undefined;
  const properties = reader.get(reader.catalog, "OCProperties");
  if (!reader.isDictionary(properties)) {
    reader.close();
    return undefined;
  }
  let configuration: Configuration | undefined;
  const states = new Map<number, boolean>();
  const readState = (group: number): boolean => {
    if (!isForView(reader, group, true)) return true;
    const usage = reader.get(reader.get(group, "Usage"), view);
    const used = reader.get(usage, viewState);
    if (used !== 0) return reader.readText(used) !== off;
    configuration ??= readConfiguration(reader, properties);
    const id = idOf(reader, group);
    if (!configuration.groups.has(id)) return true;
    const { isOnFirst, on, off: isOff, events } = configuration;
    const set = events.findLast((event) => event.groups.has(id));
    return set ? set.isOn : !isOff.has(id) && (isOnFirst || on.has(id));
  };
  const isOn = (group: number): boolean => {
    const id = idOf(reader, group);
    const known = states.get(id) ?? readState(group);
    states.set(id, known);
    return known;
  };
  return {
    reader,
    isShown(membership) {
      if (!reader.isDictionary(membership)) return true;
      const type = reader.readText(reader.get(membership, "Type"));
      return type === "" || type === "OCG" ? isOn(membership) : judgeMembership(reader, membership, isOn);
    },
  };
}
