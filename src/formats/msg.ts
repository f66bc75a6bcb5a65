import { GleanerError } from "../errors/gleaner-error.ts";
import { readCompoundFile } from "../media/compound-file/read-compound-file.ts";
import type { BytesFormat } from "../ports/format.ts";
import { openMail } from "./email/open-mail.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";
import { readMessage } from "./msg/read-message.ts";

/** A mail as Outlook saves it: its headers and its text, then what is attached to it, mails within it included. */
const msg: BytesFormat = {
  id: "msg",
  mediaTypes: ["application/vnd.ms-outlook"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name }) {
    const file = readCompoundFile(bytes);
    if (!file?.root.streams.some((stream) => stream.name === "__properties_version1.0")) {
      throw new GleanerError("input.corrupt", {
        what: `Cannot read ${name}`,
        seen: "the parts of the mail cannot be found in it",
        hint: "Save the mail again from Outlook, or pass its attachments.",
        where: { source: name },
      });
    }
    return await openMail(name, await readMessage(name, file));
  },
};
export default msg;
