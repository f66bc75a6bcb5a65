import { isGleanerError } from "../errors/is-gleaner-error.ts";
import type { Capabilities } from "../ports/capabilities.ts";
import { chatCapabilities } from "./shared/chat-capabilities.ts";
import { chatWire } from "./shared/chat-wire.ts";
import { createModel } from "./shared/create-model.ts";
import type { Wire, WireCall } from "./shared/create-model.ts";
import { defineProvider } from "./shared/define-provider.ts";
import { geminiMedia } from "./shared/gemini-media.ts";
import { geminiRoom } from "./shared/gemini-room.ts";
import { geminiWire } from "./shared/gemini-wire.ts";
import { joinAddress } from "./shared/join-address.ts";
import { knownCapabilities } from "./shared/known-capabilities.ts";
import { plainMedia } from "./shared/plain-media.ts";
import { rotateHosts } from "./shared/rotate-hosts.ts";

/**
 * A file must fit into its request: the store that the gateway has for others makes files public for three days, which no
 * document is without being asked.
 */
const maxBytes = 20 * 1024 * 1024;

const base: Capabilities = {
  ...chatCapabilities,
  candidates: 8,
  logprobs: true,
  levers: {
    ...chatCapabilities.levers,
    seed: {},
    stop: {},
    logprobs: { max: 20 },
    reasoning: { values: ["low", "medium", "high"] },
  },
};

const flashLite: Capabilities = {
  ...base,
  input: {
    ...plainMedia,
    document: { ...geminiMedia.document, maxBytes },
    audio: { ...geminiMedia.audio, maxBytes },
    video: { ...geminiMedia.video, maxBytes },
  },
  dialect: "gemini",
  levers: { ...base.levers, reasoning: { values: ["low", "medium", "high"], otherwise: "low" } },
  ...geminiRoom,
};

const gateway = {
  name: "evolink",
  title: "EvoLink",
  keyVariables: ["EVOLINK_API_KEY"],
  needsKey: true,
  baseUrlVariable: "EVOLINK_BASE_URL",
  baseUrl: "https://direct.evolink.ai,https://api.evolink.ai",
  defaultCapabilities: base,
  models: { "gemini-3.1-flash-lite-preview": flashLite },
  spellings: [["gemini-3.1-flash-lite-preview", "gemini-3.1-flash-lite"]],
};

const ownPartTypes: ReadonlySet<string> = new Set(["document", "audio", "video"]);

/** The chat surface takes text and pictures alone; everything else goes to the native surface of the same hosts. */
const needsNative = ({ request }: WireCall): boolean =>
  request.parts.some(({ type }) => ownPartTypes.has(type));

const chat = chatWire({
  outputCapField: "max_completion_tokens",
  path: "/v1/chat/completions",
  isToolUnnamed: true,
});
const native = geminiWire({ thinking: () => "level" });
const onNative: Wire = (call) => {
  const baseUrl = joinAddress(call.access.baseUrl, "/v1beta");
  return native({ ...call, access: { ...call.access, baseUrl } });
};

/** Hosts whose chat surface turned out to take no picture but by its address; kept as long as the process lives. */
const refusingBytes = new Set<string>();

/**
 * The surface that takes what is sent. Whether pictures may stand in a request of the chat surface is nowhere said, so
 * where it refuses such a request, the native surface gets it.
 */
const eitherSurface: Wire = async (call) => {
  const { baseUrl } = call.access;
  const hasBytes = call.request.parts.some(({ type, form }) => type === "image" && form !== "url");
  if (needsNative(call) || (hasBytes && refusingBytes.has(baseUrl))) return await onNative(call);
  try {
    return await chat(call);
  } catch (error) {
    const isRefused = isGleanerError(error, "provider.bad-request") && error.where.refused === undefined;
    if (!hasBytes || !isRefused) throw error;
    const answer = await onNative(call).catch(() => {
      throw error;
    });
    refusingBytes.add(baseUrl);
    return answer;
  }
};

/** Chat completions on two hosts, and generateContent on them for files, recordings and video. */
export default defineProvider(gateway, (input) => {
  const isListGiven = Boolean(input.gateway.baseUrl?.trim() || input.env[gateway.baseUrlVariable]?.trim());
  // Of its own hosts the first is meant for text and has the native surface, the second is meant for pictures.
  const listHosts = (call: WireCall): readonly string[] => {
    const { baseUrls } = call.access;
    const hasPictures = call.request.parts.some(({ type }) => type === "image");
    return !isListGiven && hasPictures && !needsNative(call) ? baseUrls.toReversed() : baseUrls;
  };
  return createModel({
    gateway,
    input,
    capabilities: knownCapabilities(gateway, input.modelId),
    wire: rotateHosts(listHosts, eitherSurface),
  });
});
