/** The encoding that a media type's parameters name, as it stands there; undefined where they name none. */
export function statedCharset(mediaType: string | undefined): { readonly declaredCharset?: string } {
  const name = /;\s*charset\s*=\s*["']?([\w.:-]+)/iu.exec(mediaType ?? "")?.[1];
  return name === undefined ? {} : { declaredCharset: name.toLowerCase() };
}
