/** Something to show, and where its bytes come from. Two sources with one key are one and the same. */
export interface BlobSource {
  readonly key: string
  /** What this device kept; free of the queue, for nothing is asked of the server. */
  recall?(): Promise<Blob | undefined>
  /** What was recalled does not show. */
  forget?(): void
  fetch(options: FetchBlobOptions): Promise<Blob>
}

export interface FetchBlobOptions {
  signal: AbortSignal
  onProgress: (receivedBytes: number) => void
}
