import { useEffect, useState } from 'react'

import { createLru } from '#lib/createLru.ts'

import type { CodeToken } from './codeTokens.ts'
import { highlight } from './highlight.ts'

/** More code than that is for reading elsewhere; so many coloured words would make its row slow. */
const MOST_CHARACTERS = 20_000

const known = createLru<string, readonly CodeToken[]>(200)

/** The code in pieces of one colour; undefined until they are known, and where they never will be. */
export function useCodeTokens(language: string | undefined, text: string): readonly CodeToken[] | undefined {
  const key = `${language ?? ''}\n${text}`
  const [arrived, setArrived] = useState<{ key: string; tokens: readonly CodeToken[] }>()
  const tokens = known.get(key) ?? (arrived?.key === key ? arrived.tokens : undefined)
  const isWanted = tokens === undefined && language !== undefined && text.length <= MOST_CHARACTERS

  useEffect(() => {
    if (!isWanted) return undefined
    let isGone = false
    async function ask(name: string) {
      const answer = await highlight({ language: name, text })
      if (answer === undefined) return
      known.set(key, answer)
      if (!isGone) setArrived({ key, tokens: answer })
    }
    void ask(language)
    return () => {
      isGone = true
    }
  }, [isWanted, key, language, text])

  return tokens
}
