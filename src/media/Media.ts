/** Where a protected file is on its way to an element that shows it. */
export type Media =
  | { state: 'idle' }
  | { state: 'loading'; receivedBytes?: number }
  /** `blob` for those who decode it themselves: pages under our policy cannot fetch a `blob:` address. */
  | { state: 'ready'; url: string; type: string; size: number; blob: Blob }
  | { state: 'failed'; reason: MediaFailure; retry(): void }

/** `offline`: there was no network at all; the picture is asked for again as soon as there is. */
export type MediaFailure =
  | 'notMember'
  | 'gone'
  | 'network'
  | 'offline'
  | 'server'
  | 'redirected'
  | 'signedOut'
