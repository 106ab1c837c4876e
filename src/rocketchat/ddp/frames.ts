import { type Json, readRecord } from '#rocketchat/lenient.ts'

/** What a server says over DDP, one JSON object a message; undefined for anything else. */
export function parseFrame(data: unknown): Json | undefined {
  if (typeof data !== 'string') return undefined
  try {
    return readRecord(JSON.parse(data))
  } catch {
    return undefined
  }
}
