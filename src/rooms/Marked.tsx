import { markHits } from './searchRooms.ts'

interface MarkedProps {
  text: string
  words: readonly string[]
}

/** A text with the hits of a search marked. */
export function Marked({ text, words }: MarkedProps) {
  if (words.length === 0) return text
  return markHits(text, words).map(({ text: part, start, isHit }) =>
    isHit ? <mark key={start}>{part}</mark> : part,
  )
}
