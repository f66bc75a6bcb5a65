/** Every default of the project, each with its unit. Nothing deeper re-defaults. */
export const defaults = {
  /** Questions put to models for one planned request, the first included. */
  attempts: 3,
  /** Readings of each page. */
  passes: 1,
  /** Models are asked in the order of the list. */
  route: "in-order",
  /** A next model starts afresh instead of asking only for what is wrong. */
  escalate: false,
  limits: {
    /** Bytes of a source held in memory: 100 MiB. */
    maxBytes: 100 * 1024 * 1024,
    /** Pages of a document. */
    maxPages: 2000,
    /** Pixels of one picture: 100 megapixels. */
    maxPixels: 100_000_000,
    /** Milliseconds for opening a file, and for each page. */
    pageTimeoutMs: 8_000,
    /** Milliseconds to connect to a web address or gateway. */
    connectTimeoutMs: 30_000,
    /** Milliseconds for one question to a model with all its repetitions, and for fetching one web address. */
    callTimeoutMs: 300_000,
    /** Bytes of a recording or archive, which lies on disk: 4 GiB. */
    maxDiskBytes: 4 * 1024 * 1024 * 1024,
    /** Seconds of one recording: 4 hours. */
    maxSeconds: 4 * 3600,
    /** Pictures taken from one recording. */
    maxFrames: 1000,
    /** Files in one archive or mail, those of archives inside it counted with them; mails of a mailbox that is one document. */
    maxFiles: 1000,
    /** Archives and mails inside one another. */
    maxDepth: 3,
    /** Bytes that the files in one archive may come to, all together: 1 GiB. */
    maxExpandedBytes: 1024 * 1024 * 1024,
    /** Times that an archive may grow when it is unpacked; print packs 10 to 20 times, bombs 1000 times. */
    maxExpansion: 200,
    /** Redirects followed when a web address is loaded. */
    maxRedirects: 5,
  },
  transport: {
    /** Repetitions of one request after transient faults. */
    retries: 4,
    /** Milliseconds before the first repetition; doubles each time. */
    firstDelayMs: 500,
    /** Milliseconds; a longer Retry-After ends the call instead of being waited for. */
    maxDelayMs: 60_000,
  },
  gateways: {
    /** Bytes of media that one request carries itself, counted as sent; the smaller one of two published figures. */
    inlineBytes: 20 * 1024 * 1024,
    /** Milliseconds before a job is asked after for the first time; each wait is half as long again. */
    pollDelayMs: 1_000,
    /** Milliseconds; the longest wait between two questions after a job. */
    maxPollDelayMs: 10_000,
  },
  batch: {
    /** Documents worked on at once where that is found out: the most. */
    maxConcurrency: 64,
    /** Milliseconds that answers under way are waited for after Ctrl-C, because they are paid for. */
    graceMs: 10_000,
    /** Milliseconds; the longest wait between two questions after a batch. */
    maxPollDelayMs: 60_000,
    /** Documents in a row that no gateway answered, after which a run halts... */
    faultDocuments: 10,
    /** ...once this many milliseconds went by since the first of them... */
    faultPatienceMs: 120_000,
    /** ...or there are so many of them. */
    mostFaultDocuments: 1_000,
    /** Documents named in the lists of a report. */
    maxListed: 500,
  },
  stores: {
    /** Repetitions of one request to an object store after faults that pass. */
    retries: 4,
    /** Milliseconds before the first repetition; doubles each time. */
    firstDelayMs: 200,
    /** Milliseconds for one request. */
    callTimeoutMs: 120_000,
    /** Bytes from which on an object is sent in parts, and of each part: 16 MiB. */
    partBytes: 16 * 1024 * 1024,
  },
  queue: {
    /** Where the queue is looked for. */
    address: "redis://127.0.0.1:6379",
    /** Milliseconds to connect. */
    connectTimeoutMs: 5_000,
    /** Documents that one worker works on at once. */
    concurrency: 8,
    /** Tries of a document after errors that pass, the first one included. */
    tries: 6,
    /** Milliseconds before the second try; doubles each time, with some chance in it. */
    firstDelayMs: 2_000,
    /** Milliseconds that a worker's claim on a job holds without a sign of life. */
    lockMs: 60_000,
    /** Milliseconds between two looks for jobs whose worker is gone. */
    stalledMs: 15_000,
    /** Times that a job may lose its worker before it counts as failed. */
    maxStalled: 3,
    /** Documents of one run in the queue at once, as long as somebody waits for them. */
    window: 1_000,
    /** Milliseconds between two looks for documents of which nothing was heard. */
    sweepMs: 5_000,
    /** Milliseconds that a worker has after SIGTERM to finish what it began. */
    graceMs: 30_000,
    /** Milliseconds without a sign of life after which money that a worker has set aside counts as spent. */
    deadMs: 90_000,
    /** Milliseconds until the first try whether a paused run can go on; doubles each time... */
    probeMs: 30_000,
    /** ...up to this; the longest that a document of a paused run is put aside as well. */
    asideMs: 3_600_000,
    /** Tries in a row that a worker's gateway answers none of, after which a run is paused. */
    faultTries: 10,
    /** Milliseconds that a document is tried again after a gateway said that there were too many requests. */
    patienceMs: 6 * 3_600_000,
    /** Seconds that the queue remembers a document that is done. */
    keptSeconds: 24 * 3600,
    /** Milliseconds that what a run has left behind is kept by a cleaning. */
    cleanAgeMs: 7 * 24 * 3_600_000,
    /** Pages from which on a document is split into parts. */
    splitPages: 16,
    /** Pages of one part. */
    partPages: 8,
  },
  grounding: { words: "auto" },
  codes: {
    /** Longest side of a page picture that is searched for QR codes, in pixels. */
    maxEdge: 1600,
    /** Dots per inch of a square drawing on a page. */
    dpi: 120,
    /** Square drawings of one page that are looked at. */
    squares: 4,
    /** Pictures that are looked at, of one document. */
    views: 8,
  },
  render: {
    /** Longest side of a page picture for a model that names no limit, in pixels. */
    maxEdge: 1568,
    /** JPEG quality, 1..100. */
    quality: 80,
  },
} as const;
