export { extract } from "./entry/extract.ts";
export { extractStream } from "./extract-stream.ts";
export { extractMany } from "./batch/extract-many.ts";
export { load } from "./entry/load.ts";
export { toParts } from "./entry/to-parts.ts";
export { exportAs } from "./export-as.ts";

export { parse } from "./entry/parse.ts";
export { validateJson as validate } from "./entry/validate-json.ts";
export { ground } from "./entry/ground.ts";
export { check } from "./entry/check.ts";

export { parseWebhook } from "./entry/parse-webhook.ts";
export { readCatalogue } from "./entry/read-catalogue.ts";

export { defineSchema } from "./schema/define-schema.ts";
export { resolveSchema } from "./entry/resolve-schema.ts";
export { leaf } from "./schema/leaf.ts";
export { checksum } from "./schema/rules/checksum.ts";
export { custom } from "./schema/rules/custom.ts";
export { equal } from "./schema/rules/equal.ts";
export { grounded } from "./schema/rules/grounded.ts";
export { implies } from "./schema/rules/implies.ts";
export { inSet } from "./schema/rules/in-set.ts";
export { order } from "./schema/rules/order.ts";
export { product } from "./schema/rules/product.ts";
export { regex } from "./schema/rules/regex.ts";
export { rowInvariant } from "./schema/rules/row-invariant.ts";
export { sum } from "./schema/rules/sum.ts";
export { unique } from "./schema/rules/unique.ts";

export { autoApproveAt } from "./eval/auto-approve-at.ts";
export { createBudget } from "./money/create-budget.ts";

export { GleanerError } from "./errors/gleaner-error.ts";
export { isGleanerError } from "./errors/is-gleaner-error.ts";

export type { ErrorCode } from "./errors/error-code.ts";
export type { Alternative, FieldReport, FieldState, Match } from "./document/field-report.ts";
export type { Attachment } from "./document/attachment.ts";
export type { BatchEvent } from "./batch/batch-event.ts";
export type { BatchOutcome, BatchStatus } from "./batch/batch-outcome.ts";
export type { ManyOptions, ManySource } from "./batch/many-options.ts";
export type { ApprovalThreshold } from "./eval/auto-approve-at.ts";
export type { Evaluation } from "./eval/evaluation.ts";
export type { LeafOutcome, OutcomeClass } from "./eval/leaf-outcome.ts";
export type { AnswerStore, LaterQuestion, Postponement } from "./ports/answer-store.ts";
export type { BatchAnswer, BatchDelivery, BatchFile, BatchState } from "./ports/batch-delivery.ts";
export type { Attempt, FinishReason, HttpRequest } from "./document/attempt.ts";
export type { Bookmark } from "./document/bookmark.ts";
export type { Box } from "./document/box.ts";
export type {
  BatchCapability,
  Capabilities,
  JsonMode,
  PartCapability,
  Price,
  Rates,
  SchemaDialect,
} from "./ports/capabilities.ts";
export type {
  CallContext,
  Candidate,
  Model,
  ModelAnswer,
  ModelRequest,
  ModelSettings,
} from "./ports/model.ts";
export type { Amount, Budget, BudgetCaps } from "./money/create-budget.ts";
export type { CatalogueEntry } from "./ports/catalogue-entry.ts";
export type { CheckResult, Severity } from "./document/check-result.ts";
export type { Chapter } from "./document/chapter.ts";
export type { Citation } from "./document/citation.ts";
export type { Clip, ClipRequest, ClipType } from "./document/clip.ts";
export type { Comment } from "./document/comment.ts";
export type { Coverage, PageCoverage, UnusedRegion } from "./document/coverage.ts";
export type { DataOf } from "./schema/data-of.ts";
export type { Document } from "./document/document.ts";
export type { Evidence } from "./document/evidence.ts";
export type { ExportFormat } from "./exports/export-format.ts";
export type { Extraction, Verdict, VerdictReason } from "./document/extraction.ts";
export type { ExtractionStream } from "./extract-stream.ts";
export type { ExtractionEvent } from "./document/event.ts";
export type {
  BudgetOptions,
  ExtractOptions,
  GatewayOptions,
  Limits,
  LoadOptions,
  RateLimits,
} from "./options/extract-options.ts";
export type { TranscriberOptions } from "./options/transcriber-options.ts";
export type { InputFile } from "./document/input-file.ts";
export type { Issue } from "./document/issue.ts";
export type { Json } from "./document/json.ts";
export type { Modality, TokensByModality } from "./document/modality.ts";
export type { EvidenceRole, LeafKind, LeafMeta, Metric } from "./document/leaf-meta.ts";
export type { Line } from "./document/line.ts";
export type { Link } from "./document/link.ts";
export type { LocaleHints } from "./document/locale-hints.ts";
export type { MediaStream } from "./document/media-stream.ts";
export type { LoadedDocument } from "./document/loaded-document.ts";
export type { OpenDocument } from "./document/open-document.ts";
export type { Origin } from "./document/origin.ts";
export type { Page } from "./document/page.ts";
export type { PageRange } from "./document/page-range.ts";
export type { PageText } from "./document/page-text.ts";
export type { Part, PartForm, PartType } from "./document/part.ts";
export type { Provenance } from "./document/provenance.ts";
export type {
  CodeReader,
  CodeResult,
  Reader,
  ReaderFailure,
  ReaderResult,
  Schema,
  ValidationResult,
} from "./document/schema.ts";
export type { RenderRequest } from "./document/render-request.ts";
export type { Rendering } from "./document/rendering.ts";
export type { Rule, RuleContext } from "./document/rule.ts";
export type { SingleSource, Source } from "./document/source.ts";
export type { Span } from "./document/span.ts";
export type { TimeRange } from "./document/time-range.ts";
export type { ToPartsOptions } from "./to-parts.ts";
export type { Usage } from "./document/usage.ts";
export type { Warning } from "./document/warning.ts";
export type { WebhookAnswer, WebhookTask } from "./ports/webhook.ts";
export type { WebhookDelivery } from "./registry/parse-webhook.ts";
export type { Word } from "./document/word.ts";
