/** Containers that carry their own sound and pictures; none of them can name another file that is then read. */
const formats = [
  "aac,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,avi,caf,dsf,dts,eac3,flac,flv,gsm,iff",
  "matroska,mov,mp3,mpc,mpc8,mpeg,mpegts,mpegvideo,mxf,nut,ogg,rm,tta,voc,w64,wav,wv",
].join(",");

/**
 * What stands before an input so that it can only be read from the disk, as one of the formats that hold their own data. Without the
 * list of formats a playlist that goes by the name of a film makes the program read other files and hand out their sound.
 */
export const safeInput: readonly string[] = [
  "-protocol_whitelist",
  "file,pipe",
  "-format_whitelist",
  formats,
];
