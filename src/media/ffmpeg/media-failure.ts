/** Why a program gave nothing; its own words never leave this folder, because they hold paths and content. */
export type MediaFailure = "timeout" | "stalled" | "too-much-output" | "no-program" | "failed";
