const containers: Readonly<Record<string, string>> = {
  "audio/mp4": "mp4",
  "audio/m4a": "mp4",
  "audio/x-m4a": "mp4",
  "audio/3gpp": "mp4",
  "video/mp4": "mp4",
  "video/x-m4v": "mp4",
  "video/quicktime": "mp4",
  "video/3gpp": "mp4",
  "video/3gpp2": "mp4",
  "audio/ogg": "ogg",
  "audio/opus": "ogg",
  "video/ogg": "ogg",
  "application/ogg": "ogg",
  "audio/webm": "matroska",
  "video/webm": "matroska",
  "audio/matroska": "matroska",
  "audio/x-matroska": "matroska",
  "video/matroska": "matroska",
  "video/x-matroska": "matroska",
  "audio/x-ms-wma": "asf",
  "audio/x-ms-asf": "asf",
  "video/x-ms-wmv": "asf",
  "video/x-ms-asf": "asf",
  "application/vnd.ms-asf": "asf",
  "video/avi": "avi",
  "video/x-msvideo": "avi",
  "video/vnd.avi": "avi",
  "video/mpeg": "mpeg",
  "video/MP1S": "mpeg",
  "video/MP2P": "mpeg",
  "video/mp2t": "mpegts",
  "video/x-flv": "flv",
  "application/mxf": "mxf",
  "application/vnd.rn-realmedia": "rm",
  "audio/mp3": "audio/mpeg",
  "audio/x-wav": "audio/wav",
  "audio/wave": "audio/wav",
  "audio/vnd.wave": "audio/wav",
  "audio/x-flac": "audio/flac",
  "audio/x-aac": "audio/aac",
  "audio/x-aiff": "audio/aiff",
  "audio/ac3": "audio/vnd.dolby.dd-raw",
};

/**
 * What holds a recording, by the many names that its media type goes by: one container may hold a film or only sound. Undefined for
 * what is no recording.
 */
export function containerOf(mediaType: string): string | undefined {
  if (Object.hasOwn(containers, mediaType)) return containers[mediaType];
  return /^(?:audio|video)\//u.test(mediaType) ? mediaType : undefined;
}
