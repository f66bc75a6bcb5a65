import type { Document } from "../../../document/document.ts";
import type { Page } from "../../../document/page.ts";
import type { PageText } from "../../../document/page-text.ts";
import type { Part } from "../../../document/part.ts";
import type { Warning } from "../../../document/warning.ts";
import type { GleanerError } from "../../../errors/gleaner-error.ts";
import { countWordsOf } from "../../../layout/count-words-of.ts";
import { detectLanguage } from "../../../values/detect-language.ts";
import type { MadePlan } from "./make-plan.ts";
import { shortenBody } from "./shorten-body.ts";
import type { ShownRequest } from "./show-request.ts";

interface InspectedPage extends Page {
  readonly textSource: PageText["textSource"];
  readonly words: number;
  /** ISO 639-1, told by the frequent words of its text; absent where there are too few of them. */
  readonly language?: string;
  /** How many; absent where there are none. */
  readonly links?: number;
  /** What readers noted on the page. */
  readonly comments?: readonly string[];
}

interface InspectedPart {
  readonly type: Part["type"];
  readonly mediaType: string;
  readonly form: Part["form"];
  readonly file?: number;
  readonly pageNumber?: number;
  /** The part of the page that a picture shows; absent where it is all of it. */
  readonly region?: Part["region"];
  /** Of the part as it would be sent, base64 included. */
  readonly bytes: number;
}

interface InspectedRequest {
  readonly pages: readonly number[];
  readonly parts: readonly InspectedPart[];
  readonly estimatedInputTokens?: number;
  /** The request itself, of the first one: text as it is, media by their type, size and hash. */
  readonly http?: ShownRequest;
}

/** What `inspect --format json` prints. */
export interface Inspection {
  readonly document: Omit<Document, "attachments" | "pages" | "warnings"> & {
    readonly pages: readonly InspectedPage[];
    readonly attachments: readonly {
      readonly name: string;
      readonly mediaType?: string;
      readonly bytes: number;
    }[];
  };
  readonly plan?: {
    readonly model: string;
    readonly requests: readonly InspectedRequest[];
    readonly maxOutputTokens: number;
    /** USD, an upper estimate. */
    readonly estimatedCost?: number;
  };
  readonly warnings: readonly Warning[];
}

function listExtras(text: PageText | undefined): Pick<InspectedPage, "language" | "links" | "comments"> {
  const language = text && detectLanguage(text.text);
  return {
    ...(language === undefined ? {} : { language }),
    ...(text?.links ? { links: text.links.length } : {}),
    ...(text?.comments ? { comments: text.comments.map((comment) => comment.text) } : {}),
  };
}

/** Document and plan as plain JSON; of the content only what the first request says in text. */
export function toInspection(
  { attachments, pages, warnings, ...document }: Document,
  texts: ReadonlyMap<number, PageText>,
  made: MadePlan | undefined,
  request: ShownRequest | undefined,
  refusal?: GleanerError,
): Inspection {
  return {
    document: {
      ...document,
      pages: pages.map((page) => {
        const text = texts.get(page.index);
        return {
          ...page,
          textSource: text?.textSource ?? "none",
          words: text ? countWordsOf(text) : 0,
          ...listExtras(text),
        };
      }),
      attachments: attachments.map(({ name, mediaType, bytes }) => ({
        name,
        ...(mediaType === undefined ? {} : { mediaType }),
        bytes: bytes.byteLength,
      })),
    },
    ...(made ? { plan: describePlan(made, request) } : {}),
    warnings: [
      ...warnings,
      ...[...texts.values()].flatMap((text) => text.warnings),
      ...(made?.plan.warnings ?? []),
      ...(refusal ? [{ code: refusal.code, message: refusal.message }] : []),
    ],
  };
}

function describePlan(
  { plan, parts }: MadePlan,
  request: ShownRequest | undefined,
): NonNullable<Inspection["plan"]> {
  const { model, requests, maxOutputTokens, estimatedCost } = plan;
  return {
    model,
    requests: requests.map(({ pages, estimatedInputTokens }, index) => ({
      pages,
      parts: (parts[index] ?? []).map(describePart),
      ...(estimatedInputTokens === undefined ? {} : { estimatedInputTokens }),
      ...(request && index === 0 ? { http: { ...request, body: shortenBody(request.body, {}) } } : {}),
    })),
    maxOutputTokens,
    ...(estimatedCost === undefined ? {} : { estimatedCost }),
  };
}

function describePart({ type, mediaType, form, file, pageNumber, region, value }: Part): InspectedPart {
  return {
    type,
    mediaType,
    form,
    ...(file === undefined ? {} : { file }),
    ...(pageNumber === undefined ? {} : { pageNumber }),
    ...(region ? { region } : {}),
    bytes: Buffer.byteLength(value),
  };
}
