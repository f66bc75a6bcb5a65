/** Query names that carry a right to read, as cloud stores and share links write them. */
const secretName =
  /sig|token|secret|passw|credential|auth|api-?_?key|^key$|^x-(?:amz|goog|ms)-|^(?:policy|expires|se|sp|sv|sr)$/iu;

export interface DescribedUrl {
  /** Safe to show: without credentials and fragment, and without the query where that holds a secret. */
  readonly shown: string;
  readonly hasSecrets: boolean;
}

/** What of a web address may be shown. */
export function describeUrl(url: URL): DescribedUrl {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return { shown: `a ${url.protocol} address`, hasSecrets: true };
  const hasCredentials = url.username !== "" || url.password !== "";
  const hasSecretQuery = [...url.searchParams.keys()].some((name) => secretName.test(name));
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  shown.hash = "";
  if (hasSecretQuery) shown.search = "";
  return { shown: shown.href, hasSecrets: hasCredentials || hasSecretQuery };
}
