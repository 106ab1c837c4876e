import type { Room } from '#rocketchat/Room.ts'

import { foldText } from './foldText.ts'

type Searched = Pick<Room, 'title' | 'slug' | 'topic' | 'lastActivityAt'>

/** The words of a search; all of them have to be found. */
export function searchWords(search: string): readonly string[] {
  return foldText(search).folded.split(/\s+/).filter(Boolean)
}

/** Rooms with news first; where a search is on, those that it finds in the name come before the others. */
export function searchRooms<TRoom extends Searched>(
  rooms: readonly TRoom[],
  search: string,
): readonly TRoom[] {
  const words = searchWords(search)
  return rooms
    .flatMap((room) => {
      const name = foldText(room.title).folded
      const all = `${name}\n${foldText(`${room.slug ?? ''}\n${room.topic ?? ''}`).folded}`
      if (!words.every((word) => all.includes(word))) return []
      return [{ room, isNamed: words.every((word) => name.includes(word)) }]
    })
    .toSorted(
      (a, b) =>
        Number(b.isNamed) - Number(a.isNamed) ||
        (b.room.lastActivityAt ?? 0) - (a.room.lastActivityAt ?? 0) ||
        a.room.title.localeCompare(b.room.title),
    )
    .map(({ room }) => room)
}

export interface TextPart {
  text: string
  /** Where it begins in the whole. */
  start: number
  isHit: boolean
}

/** Cuts a text where the words of a search begin and end. */
export function markHits(text: string, words: readonly string[]): readonly TextPart[] {
  const { folded, origins } = foldText(text)
  const isHit = new Uint8Array(text.length)
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      // A letter may fold into several, and marks that follow it into none: both belong to the letter.
      isHit.fill(1, origins[at], origins[at + word.length] ?? text.length)
    }
  }
  const parts: TextPart[] = []
  for (let start = 0; start < text.length;) {
    let end = start
    while (end < text.length && isHit[end] === isHit[start]) end += 1
    parts.push({ text: text.slice(start, end), start, isHit: isHit[start] === 1 })
    start = end
  }
  return parts
}
