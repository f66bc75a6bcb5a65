/** Of the small grey picture by which frames are compared, in pixels: eight times the nine by eight of a difference hash. */
export const thumbnailSize = { width: 72, height: 64 } as const;
