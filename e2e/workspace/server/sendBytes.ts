import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

import type { Headers } from './answers.ts'

/** Whole files are compressed when the browser takes it, so their length is not known ahead; single ranges are cut out. */
export function sendBytes(request: Request, bytes: Uint8Array<ArrayBuffer>, headers: Headers): Response {
  const range = request.headers.get('range')
  if (range !== null) {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? []
    const start = Number(first)
    const end = Math.min(Number(last), bytes.byteLength - 1)
    if (!(start <= end)) {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.byteLength}` } })
    }
    return new Response(bytes.subarray(start, end + 1), {
      status: 206,
      headers: {
        ...headers,
        'content-range': `bytes ${start}-${end}/${bytes.byteLength}`,
        'content-length': String(end - start + 1),
      },
    })
  }
  if (/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) {
    // Level 0: what is on the wire looks the same, and pictures would not get smaller anyway.
    const body = Readable.toWeb(Readable.from([Buffer.from(bytes)]).pipe(createGzip({ level: 0 })))
    return new Response(body as ReadableStream<Uint8Array>, {
      headers: { ...headers, 'content-encoding': 'gzip' },
    })
  }
  return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.byteLength) } })
}
