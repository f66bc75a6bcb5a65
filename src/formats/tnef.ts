import { GleanerError } from "../errors/gleaner-error.ts";
import { readCompoundFile } from "../media/compound-file/read-compound-file.ts";
import { writeCompoundFile } from "../media/compound-file/write-compound-file.ts";
import type { BytesFormat } from "../ports/format.ts";
import { openMail } from "./email/open-mail.ts";
import { aloneSizes } from "./flow/alone-sizes.ts";
import { readMessage } from "./msg/read-message.ts";
import { readTnef } from "./tnef/read-tnef.ts";
import { writeFolder } from "./tnef/write-folder.ts";

const mailHeaderBytes = 32;
const attachmentHeaderBytes = 8;

/** What Outlook packs a mail into that goes to others (`winmail.dat`): its text, then what is attached to it. */
const tnef: BytesFormat = {
  id: "tnef",
  mediaTypes: ["application/ms-tnef"],
  aloneFrom: aloneSizes.text,
  async open({ bytes, name }) {
    const content = readTnef(bytes);
    const folders = content?.attachments.map((each, index) => [
      `__attach_version1.0_#${index.toString(16).padStart(8, "0")}`,
      writeFolder(each, attachmentHeaderBytes),
    ]);
    const file =
      content &&
      readCompoundFile(
        writeCompoundFile({
          ...writeFolder(content.mail, mailHeaderBytes),
          folders: Object.fromEntries(folders ?? []),
        }),
      );
    if (!file) {
      throw new GleanerError("input.corrupt", {
        what: `Cannot read ${name}`,
        seen: "the parts of the mail cannot be found in it",
        hint: "Have the mail sent again as HTML or plain text.",
        where: { source: name },
      });
    }
    const mail = await readMessage(name, { ...file, isDamaged: content.isCut });
    return await openMail(name, mail);
  },
};
export default tnef;
