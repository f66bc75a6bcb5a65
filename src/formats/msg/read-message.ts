import type { CompoundFile } from "../../media/compound-file/compound-file.ts";
import type { OpenFile } from "../../ports/format.ts";
import type { Mail, MailAttachment } from "../email/mail.ts";
import { writeMailbox } from "../email/write-mailbox.ts";
import { listAttached } from "./list-attached.ts";
import { PropertyBag } from "./property-bag.ts";
import { readBody } from "./read-body.ts";

const ids = {
  kind: 0x001a,
  subject: 0x0037,
  transportHeaders: 0x007d,
  submitted: 0x0039,
  delivered: 0x0e06,
  starts: 0x0060,
  ends: 0x0061,
  shownTo: 0x0e04,
  shownCc: 0x0e03,
  recipientKind: 0x0c15,
  shownName: 0x3001,
};
/** Name, address for the web, address: of the one in whose name it was sent, and of the one who sent it. */
const senders = [
  [0x0042, 0x5d02, 0x0065],
  [0x0c1a, 0x5d01, 0x0c1f],
] as const;
const recipientAddresses = [0x39fe, 0x3003];
const headerBytes = 32;
const recipientHeaderBytes = 8;
const recipient = /^__recip_version1\.0_/u;
/** What is a mail, or a report of one; other things of Outlook's have fields that no mail has. */
const mailKinds = /^(?:IPM\.Note|IPM\.Post|IPM\.Schedule|IPM\.Appointment|REPORT)(?:\.|$)/iu;
const signedKind = /^IPM\.Note\.SMIME\.MultipartSigned$/iu;

const clean = (text: string | undefined): string => (text ?? "").replaceAll(/[\s\p{Cc}]+/gu, " ").trim();

/** Inside a company, Exchange has addresses of its own, which nobody writes. */
function chooseAddress(bag: PropertyBag, places: readonly number[]): string {
  return places.map((id) => clean(bag.text(id))).find((address) => address.includes("@")) ?? "";
}

function readSender(bag: PropertyBag): string {
  const written = senders.map(([name, ...addresses]) =>
    writeMailbox(clean(bag.text(name)), chooseAddress(bag, addresses)),
  );
  return written.find((sender) => sender.includes("@")) ?? written.find((sender) => sender !== "") ?? "";
}

interface Recipients {
  /** By kind: 1 to, 2 copy, 3 blind copy. */
  readonly byKind: ReadonlyMap<number, readonly string[]>;
  readonly isCut: boolean;
}

function readRecipients({ root }: CompoundFile, codePage: number): Recipients {
  const byKind = new Map<number, string[]>();
  let isCut = false;
  const folders = root.folders.filter(({ name }) => recipient.test(name));
  for (const folder of folders.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const bag = new PropertyBag(folder, recipientHeaderBytes, codePage);
    const kind = (bag.number(ids.recipientKind) ?? 1) & 3;
    const written = writeMailbox(clean(bag.text(ids.shownName)), chooseAddress(bag, recipientAddresses));
    isCut ||= bag.isCut;
    const known = byKind.get(kind);
    if (known) known.push(written);
    else byKind.set(kind, [written]);
  }
  return { byKind, isCut };
}

/** As mails write it. */
function writeTime(time: Date | undefined): string {
  return time === undefined ? "" : time.toUTCString().replace(/GMT$/u, "+0000");
}

function readDate(bag: PropertyBag): string {
  const stated = /^date:[ \t]*([^\r\n]+)/imu.exec(bag.text(ids.transportHeaders) ?? "")?.[1];
  return clean(stated ?? writeTime(bag.time(ids.submitted) ?? bag.time(ids.delivered)));
}

/** A signed mail is one file, in which the mail is that was signed. */
function unwrapSigned(attachment: MailAttachment): MailAttachment {
  return { ...attachment, name: "signed.eml", mediaType: "message/rfc822", isInline: false };
}

function listWarnings(name: string, kind: string, isCut: boolean): OpenFile["warnings"] {
  const isOther = kind !== "" && !mailKinds.test(kind);
  return [
    ...(isCut
      ? [
          {
            code: "file.damaged",
            message: `${name} is damaged: parts of it are missing, and what is there was read.`,
          },
        ]
      : []),
    ...(isOther
      ? [
          {
            code: "file.fields-left-out",
            message: `${name} is an item of Outlook's that is no mail: its subject, people, text and attachments were read, its other fields were not.`,
          },
        ]
      : []),
  ];
}

/** A message of Outlook's as a mail. */
export async function readMessage(name: string, file: CompoundFile): Promise<Mail> {
  const bag = new PropertyBag(file.root, headerBytes);
  const { byKind, isCut: isPersonCut } = readRecipients(file, bag.codePage);
  const attached = listAttached(file.root, bag.codePage);
  const { pictures, ...body } = await readBody(bag);
  const list = (kind: number, shown: string): string => byKind.get(kind)?.join(", ") ?? shown;
  const [kind, subject, from, date] = [
    clean(bag.text(ids.kind)),
    clean(bag.text(ids.subject)),
    readSender(bag),
    readDate(bag),
  ];
  const headers = [
    ["From", from],
    ["To", list(1, clean(bag.text(ids.shownTo)))],
    ["Cc", list(2, clean(bag.text(ids.shownCc)))],
    ["Bcc", list(3, "")],
    ["Date", date],
    ["Subject", subject],
    ["Start", writeTime(bag.time(ids.starts))],
    ["End", writeTime(bag.time(ids.ends))],
  ] as const;
  const isSigned = signedKind.test(kind) && attached.attachments.length === 1;
  const drawn = pictures.map((bytes, index) => ({
    name: `picture-${index + 1}`,
    mediaType: "application/octet-stream",
    bytes,
    isInline: false,
  }));
  return {
    headers,
    subject,
    from,
    date,
    ...body,
    attachments: [
      ...(isSigned ? attached.attachments.map((one) => unwrapSigned(one)) : attached.attachments),
      ...drawn,
    ],
    warnings: listWarnings(name, kind, file.isDamaged || bag.isCut || isPersonCut || attached.isCut),
  };
}
