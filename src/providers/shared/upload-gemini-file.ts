import type { Part } from "../../document/part.ts";
import { base64Of } from "./base64-of.ts";
import type { WireCall } from "./create-model.ts";
import { storeGeminiFile } from "./store-gemini-file.ts";

/**
 * Puts the bytes of a part into the gateway's store and waits until they can be used. Returns the address to name in requests. The gateway
 * deletes the file by itself after two days.
 */
export async function uploadGeminiFile(part: Part, call: WireCall): Promise<string> {
  const bytes = part.bytes ?? Buffer.from(base64Of(part) ?? "", "base64");
  const { uri } = await storeGeminiFile(
    {
      content: bytes,
      length: bytes.byteLength,
      mediaType: part.mediaType,
      displayName: `${part.type}-${(part.file ?? 0) + 1}`,
    },
    call,
  );
  return uri;
}
