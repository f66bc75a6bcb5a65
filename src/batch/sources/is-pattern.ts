/** Whether a name that is no file may be a glob. */
export const isPattern = (text: string): boolean => /[*?[\]{}]/u.test(text);
