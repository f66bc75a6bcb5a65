/** What systems leave in folders and archives without being asked, and files that are hidden. */
export const leftover: RegExp = /(?:^|[\\/])(?:__MACOSX[\\/]|Thumbs\.db$|desktop\.ini$|\.[^\\/]+$)/iu;
