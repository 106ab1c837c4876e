import { harmlessType } from './harmlessType.ts'

// Often enough for a ring that fills, rarely enough not to render for every packet.
const REPORT_EVERY_BYTES = 256 * 1024

/** The body as a blob, telling now and then how much of it is here. */
export async function readBlob(
  response: Response,
  onProgress: (receivedBytes: number) => void,
): Promise<Blob> {
  const type = harmlessType(response.headers.get('content-type') ?? '')
  if (response.body === null) return new Blob([await response.arrayBuffer()], { type })

  const reader = response.body.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let receivedBytes = 0
  let reportedBytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    receivedBytes += value.byteLength
    if (receivedBytes - reportedBytes < REPORT_EVERY_BYTES) continue
    reportedBytes = receivedBytes
    onProgress(receivedBytes)
  }
  return new Blob(chunks, { type })
}

/** The beginning of a body; the rest is not waited for where a server sends more than it was asked for. */
export async function readHead({ body }: Response, bytes: number): Promise<Blob> {
  if (body === null) return new Blob([])
  const reader = body.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for (let received = 0; received < bytes;) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    received += value.byteLength
  }
  await reader.cancel()
  return new Blob(chunks).slice(0, bytes)
}
