/** Small archives of plain text may grow by more than any limit that stops a bomb: to 10 MiB. */
export const freeBytes = 10 * 1024 * 1024;
