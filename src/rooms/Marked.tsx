import { markHits } from './searchRooms.ts'

interface MarkedProps {
  text: string
  words: readonly string[]
}

/** A text with the hits of a search marked. */
export function Marked({ text, words }: MarkedProps) {
  if (words.length === 0) return text
  // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
  return markHits(text, words).map((part, index) =>
    part.isHit ? <mark key={index}>{part.text}</mark> : part.text,
  )
}
