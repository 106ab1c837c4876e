/** Where a protected file is on its way to an element that shows it. */
export type Media =
  | { state: 'idle' }
  | { state: 'loading'; receivedBytes?: number }
  | { state: 'ready'; url: string; type: string; size: number }
  | { state: 'failed'; reason: MediaFailure; retry(): void }

export type MediaFailure = 'notMember' | 'gone' | 'network' | 'server' | 'redirected' | 'signedOut'
