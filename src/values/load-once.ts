/**
 * A module that is loaded at its first use and then at hand: asking the runtime for it anew takes longer than many of the
 * things that are done with it. A failure is not kept.
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
