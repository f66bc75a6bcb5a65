/** What happens to batches of a run. */
export type DeliveryEvent =
  /** The model's gateway takes no batches: it is asked at once, at the full price. */
  | { readonly type: "batch-unavailable"; readonly model: string }
  | {
      readonly type: "batch-ordered" | "batch-found";
      readonly model: string;
      readonly batch: string;
      readonly questions: number;
    }
  | {
      readonly type: "batch-ended";
      readonly model: string;
      readonly batch: string;
      readonly questions: number;
      readonly phase: "running" | "completed" | "failed" | "expired" | "cancelled" | "lost";
      /** Questions without an answer. */
      readonly returned: number;
    }
  /** It was not taken; its questions are asked at once. */
  | {
      readonly type: "batch-refused";
      readonly model: string;
      readonly questions: number;
      readonly code: string;
    };
