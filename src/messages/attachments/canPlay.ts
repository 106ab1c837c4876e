import type { MediaAttachment } from '#rocketchat/Message.ts'

/** It has to be here as a whole before it plays. */
const MOST_BYTES = 50_000_000

/** Whether this browser may know how to play it, and it is small enough to be fetched for that. */
export function canPlay({ kind, type, size }: MediaAttachment): boolean {
  if (size !== undefined && size > MOST_BYTES) return false
  if (type.endsWith('/*')) return true
  // Where nothing is drawn, nothing plays.
  if (typeof document === 'undefined' || !('createElement' in document)) return true
  return document.createElement(kind).canPlayType(type) !== ''
}
