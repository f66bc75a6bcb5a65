/** What every run begins with: no questions asked, errors alone told and marked as such, signs of life. */
export const commonOptions: readonly string[] = ["-nostdin", "-hide_banner", "-stats", "-threads", "1"];
