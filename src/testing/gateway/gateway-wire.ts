/** What a test may want to know of a request, whatever wire it came over. */
export interface WireRequest {
  /** As it was called, without the query. */
  readonly path?: string;
  readonly model: string;
  readonly streams: boolean;
  /** The wire's own word for the JSON mode that was asked for; absent where none was. */
  readonly mode?: string;
  /** The caller's own id of the request, where the wire has one. */
  readonly taskId?: string;
  /** Usage was asked for at the end of a stream. */
  readonly asksUsage?: boolean;
  /** The answer is not waited for but asked after. */
  readonly isJob?: boolean;
  /** Where each result is to be posted as well. */
  readonly webhookUrl?: string;
}

/** Tokens as the gateway states them. */
export interface WireUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** USD. */
  readonly cost?: number;
}

export interface WireAnswer {
  readonly texts: readonly string[];
  /** Raw finish word; the wire's usual one where absent. */
  readonly finish?: string;
  readonly refusal?: boolean;
  readonly usage: WireUsage;
}

export interface WireError {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  /** The request's own lever that is refused. */
  readonly parameter?: string;
}

/** A request that is no call of a model, such as an upload or a question after a job. */
export interface AsideRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
}

export interface AsideAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** What was asked for is done, and the connection is closed before the answer. */
  readonly isLost?: boolean;
}

/** What the gateway says to one line of a batch. */
export interface LineAnswer {
  readonly status: number;
  readonly body: string;
}

/** Does with one line of a batch what the script says. */
export type LineAnswerer = (path: string, body: unknown) => LineAnswer;

/** How one family of gateways writes its answers; the server and its faults are the same for all. */
export interface GatewayWire {
  /** True for the paths on which models are called. */
  accepts(path: string): boolean;
  readRequest(body: unknown, path: string): WireRequest;
  writeAnswer(answer: WireAnswer, request: WireRequest): string;
  /** The events of a streamed answer; `end` is absent where the stream breaks off. */
  writeStream(pieces: readonly string[], request: WireRequest, end?: WireAnswer): string[];
  /** Keeps an answer that is ready and does not reach its caller. */
  remember?(answer: WireAnswer, request: WireRequest): void;
  /** What is posted to the caller's webhook, one body a result. */
  writeWebhooks?(answer: WireAnswer, request: WireRequest): readonly string[];
  writeError(error: WireError): string;
  /** What a strict gateway refuses in a request before it does anything; undefined where all is well. */
  refuse?(body: unknown, path: string): WireError | undefined;
  /** Answers what is no call of a model; undefined where it is one, or nothing at all. */
  aside?(request: AsideRequest): AsideAnswer | undefined;
  /** As `aside`, for all that has to do with batches. */
  takeBatch?(request: AsideRequest, answer: LineAnswerer): AsideAnswer | undefined;
  writeModels(models: readonly string[]): { readonly path: string; readonly body: string };
}
