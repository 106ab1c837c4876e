/** Numbers that look random and are the same each time: mulberry32. */
export interface Random {
  /** At least 0, less than 1. */
  next(): number
  /** Both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  /** `count` different ones, fewer where there are not so many. */
  sample<Item>(items: readonly Item[], count: number): Item[]
  weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item
  /** 17 characters, as Meteor's. */
  id(): string
  /** A generator of its own, so that what is drawn from it shifts nobody else. */
  fork(): Random
}

export function createRandom(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }

  return {
    next,
    pick,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    sample(items, count) {
      const rest = [...items]
      const chosen: typeof rest = []
      while (chosen.length < count && rest.length > 0) {
        chosen.push(...rest.splice(Math.floor(next() * rest.length), 1))
      }
      return chosen
    },
    weighted(items) {
      let sum = 0
      for (const [, weight] of items) sum += weight
      let rest = next() * sum
      for (const [item, weight] of items) {
        rest -= weight
        if (rest < 0) return item
      }
      return pick(items)[0]
    },
    id() {
      // In one go: a text put together letter by letter is kept as its pieces, and there are half a million of them.
      for (let index = 0; index < ID_LENGTH; index += 1)
        idCodes[index] = ID_LETTERS.charCodeAt(Math.floor(next() * ID_LETTERS.length))
      return String.fromCharCode(...idCodes)
    },
    fork: () => createRandom(Math.floor(next() * 2 ** 31)),
  }
}

/** A seed made of any text. */
export function hash(text: string): number {
  let result = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    result = Math.imul(result ^ text.charCodeAt(index), 0x01000193)
  }
  return result >>> 0
}

const ID_LENGTH = 17
const idCodes = Array.from({ length: ID_LENGTH }, () => 0)
const ID_LETTERS = '23456789ABCDEFGHJKLMNPQRSTWXYZabcdefghijkmnopqrstuvwxyz'
