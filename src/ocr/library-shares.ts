/** Memory that a thread shares with its keeper and with all other threads that load the library. */
export interface LibraryShares {
  /** Of all threads. */
  readonly lock: Int32Array;
  /** Of a thread and its keeper. */
  readonly state: Int32Array;
}
