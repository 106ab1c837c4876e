/** In a query's `meta`: its answer is kept on the device, for as long as the session is. */
export interface KeptQuery<Data = unknown, Kept = unknown> {
  /** What is written down, so that it can be checked when it is read. */
  readonly as: 'room' | 'rooms' | 'imagePage'
  /** What is written down of the data, if anything; all of it when left out. */
  keep?(data: Data): Kept | undefined
  restore?(kept: Kept): Data
  /** What to show once the server's answer follows what was restored; the answer when left out. */
  freshen?(shown: Data, fresh: Data): Data
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { kept?: KeptQuery }
  }
}
