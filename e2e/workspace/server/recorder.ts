/** What was asked of the workspace, for tests to look at. Values of queries and headers are left out: tokens are among them. */
export interface RecordedCall {
  method: string
  path: string
  keys: readonly string[]
  ip: string
  status: number
  /** The endpoint's name where the path is one. */
  endpoint: string | undefined
  /** Whether a token came along, and how: a bucket should never see one. */
  credentials: readonly ('header' | 'query' | 'cookie')[]
  at: number
}

const MOST = 20_000

export interface Recorder {
  record(call: RecordedCall): void
  calls(): readonly RecordedCall[]
  clear(): void
}

export function createRecorder(): Recorder {
  let calls: RecordedCall[] = []
  return {
    record(call) {
      calls.push(call)
      if (calls.length > MOST) calls = calls.slice(MOST / 2)
    },
    calls: () => calls,
    clear: () => {
      calls = []
    },
  }
}

export function credentialsOf(request: Request, url: URL): RecordedCall['credentials'] {
  return [
    ...(request.headers.has('x-auth-token') || request.headers.has('authorization')
      ? (['header'] as const)
      : []),
    ...(url.searchParams.has('rc_token') ? (['query'] as const) : []),
    ...((request.headers.get('cookie') ?? '').includes('rc_token=') ? (['cookie'] as const) : []),
  ]
}
