/** An HTTP answer, read to its end, so that several callers can share it. */
export interface Answer {
  readonly status: number
  readonly contentType: string | undefined
  /** The parsed JSON; undefined when the body is something else. */
  readonly body: unknown
  readonly rateLimit: RateLimit | undefined
}

/** What `X-RateLimit-*` said, where a page may read them. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
  /** Epoch ms by the server's clock, which need not agree with ours. */
  readonly resetsAt: number
}
