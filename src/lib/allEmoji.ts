/** Every standard emoji by its Joypixels names, once somebody used one that is not common. */
let known: ReadonlyMap<string, string> | undefined
let asked: Promise<void> | undefined
const listeners = new Set<() => void>()

export function rareEmojiOf(code: string): string | undefined {
  return known?.get(code)
}

/** Whether all are known, as a store that React can watch. */
export const allEmoji = {
  getSnapshot: () => known !== undefined,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  },
}

export function loadAllEmoji(): Promise<void> {
  asked ??= load().catch((error: unknown) => {
    // What did not come may come another time.
    asked = undefined
    throw error
  })
  return asked
}

async function load(): Promise<void> {
  const { default: names } = await import('emojibase-data/en/shortcodes/joypixels.json')
  known = new Map(
    Object.entries(names).flatMap(([points, codes]) => {
      const character = characterOf(points)
      return [codes].flat().map((code): [string, string] => [code, character])
    }),
  )
  for (const listener of listeners) listener()
}

/** `1F3F3-200D-1F308` as the picture: what could also be a letter is told to be none. */
export function characterOf(points: string): string {
  const characters = points.split('-').map((point) => String.fromCodePoint(Number.parseInt(point, 16)))
  return characters
    .map((one, index) => {
      const isToned = /\p{Emoji_Modifier}/u.test(characters[index + 1] ?? '')
      return /\p{Emoji}/u.test(one) && !/\p{Emoji_Presentation}/u.test(one) && !isToned ? `${one}\uFE0F` : one
    })
    .join('')
}
