/** Where a protected file is on its way to an element that shows it. */
export type Media =
  | { state: 'idle' }
  | { state: 'loading'; receivedBytes?: number }
  | ReadyMedia
  | { state: 'failed'; reason: MediaFailure; retry(): void }

export interface ReadyMedia {
  state: 'ready'
  url: string
  type: string
  size: number
  /** For those who decode it themselves: pages under our policy cannot fetch a `blob:` address. */
  blob: Blob
  /** Only of what this device kept: forgets it and asks the server, for when it turns out not to show. */
  replace?: () => void
}

/** `offline`: there was no network at all; the picture is asked for again as soon as there is. */
export type MediaFailure =
  | 'notMember'
  | 'gone'
  | 'network'
  | 'offline'
  | 'server'
  | 'redirected'
  | 'signedOut'
