import { useEffect, useEffectEvent, useState } from 'react'

/** Each answer costs one of ten calls a minute. */
const SETTLED_AFTER_MS = 700

/** What is being typed, and what of it is asked: once the typing rests, or at once. */
export function useSearchDraft(asked: string, ask: (text: string) => void) {
  const [text, setText] = useState(asked)
  const [seen, setSeen] = useState(asked)
  // The address may change for other reasons than typing; then it is right.
  if (asked !== seen) {
    setSeen(asked)
    if (asked !== wanted(text)) setText(asked)
  }
  const askFor = useEffectEvent((next: string) => {
    if (next !== asked) ask(next)
  })
  useEffect(() => {
    const timer = setTimeout(() => askFor(wanted(text)), SETTLED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [text])
  return { text, setText, isSettled: wanted(text) === asked, askNow: () => ask(wanted(text)) }
}

function wanted(text: string): string {
  return text.trim().toWellFormed()
}
