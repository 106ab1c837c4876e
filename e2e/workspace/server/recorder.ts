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

/** What was said over a websocket, values left out. */
export interface RecordedFrame {
  msg: string
  /** Of the method or the stream. */
  name: string
}

const MOST = 20_000

export interface Recorder {
  record(call: RecordedCall): void
  recordFrame(frame: RecordedFrame): void
  calls(): readonly RecordedCall[]
  frames(): readonly RecordedFrame[]
  clear(): void
}

export function createRecorder(): Recorder {
  let calls: RecordedCall[] = []
  let frames: RecordedFrame[] = []
  return {
    record(call) {
      calls.push(call)
      if (calls.length > MOST) calls = calls.slice(MOST / 2)
    },
    recordFrame(frame) {
      frames.push(frame)
      if (frames.length > MOST) frames = frames.slice(MOST / 2)
    },
    calls: () => calls,
    frames: () => frames,
    clear: () => {
      calls = []
      frames = []
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
