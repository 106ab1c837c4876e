import type { Random } from './random.ts'
import { words } from './words.ts'

/** Turns a line of a script into a sentence; avoids what was said lately. */
export interface Voice {
  say(line: string): string
  /** A script or caption that was not used lately. */
  choose<Item extends object | string>(items: readonly Item[], isWelcome?: (item: Item) => boolean): Item
}

export function createVoice(random: Random): Voice {
  const lately = recent(900)
  // Each list has a memory of its own, or captions would push scripts out of one they shared.
  const memories = new Map<readonly unknown[], ReturnType<typeof recent>>()

  return {
    say(line) {
      let sentence = ''
      for (let attempt = 0; attempt < 6; attempt += 1) {
        sentence = expand(line, random)
        if (sentence.length < 14 || !lately.has(sentence)) break
      }
      lately.add(sentence)
      return sentence
    },
    choose(items, isWelcome = () => true) {
      const chosen = memories.get(items) ?? recent(70)
      memories.set(items, chosen)
      const memory = Math.min(Math.floor(items.length * 0.8), 70)
      let item = random.pick(items)
      for (
        let attempt = 0;
        attempt < 60 && (chosen.has(item, memory) || (attempt < 30 && !isWelcome(item)));
        attempt += 1
      ) {
        item = random.pick(items)
      }
      chosen.add(item)
      return item
    },
  }
}

function expand(line: string, random: Random): string {
  return line
    .replace(/\[([^\]|[]*\|[^\][]*)\]/g, (_, choices: string) => random.pick(choices.split('|')))
    .replace(/\{(\w+)\}/g, (blank, word: string) => {
      const choices = words[word]
      return choices === undefined ? blank : random.pick(choices)
    })
    .replace(/(^|[.?!] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

/** Remembers roughly the last `capacity` things. */
function recent(capacity: number) {
  let seen = new Map<unknown, number>()
  let time = 0
  return {
    has: (item: unknown, memory = capacity) => time - (seen.get(item) ?? -Infinity) < memory,
    add(item: unknown) {
      time += 1
      seen.set(item, time)
      if (seen.size > capacity * 2) seen = new Map([...seen].filter(([, at]) => time - at < capacity))
    },
  }
}
