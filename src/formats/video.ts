import type { PathFormat } from "../ports/format.ts";
import { openRecording } from "./recording/open-recording.ts";

/** Films, of any container and codec that ffmpeg reads. */
const video: PathFormat = {
  id: "video",
  takes: "path",
  mediaTypes: [
    "video/mp4",
    "video/x-m4v",
    "video/quicktime",
    "video/3gpp",
    "video/3gpp2",
    "video/webm",
    "video/matroska",
    "video/x-matroska",
    "video/ogg",
    "video/vnd.avi",
    "video/x-msvideo",
    "video/avi",
    "video/x-flv",
    "video/mp2t",
    "video/mpeg",
    "video/MP1S",
    "video/MP2P",
    "video/x-ms-wmv",
    "video/x-ms-asf",
    "application/vnd.ms-asf",
    "application/mxf",
    "application/vnd.rn-realmedia",
  ],
  open: openRecording,
};
export default video;
