import { useEffect, useEffectEvent } from 'react'

// Longer than any panel takes to open; whoever waits longer means other keys.
const PATIENCE_MS = 2000

let stop: (() => string) | undefined

/** After the key that opens a box: what is typed before the box is there is kept for it, and is no hotkey. */
export function catchTyping(): void {
  stop?.()
  const listening = new AbortController()
  const timer = setTimeout(takeTyping, PATIENCE_MS)
  let text = ''
  stop = () => {
    clearTimeout(timer)
    listening.abort()
    return text
  }
  window.addEventListener(
    'keydown',
    (event) => {
      const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.isComposing
      if (!isLetter) return
      event.preventDefault()
      event.stopImmediatePropagation()
      text += event.key
    },
    { capture: true, signal: listening.signal },
  )
}

function takeTyping(): string {
  const text = stop?.() ?? ''
  stop = undefined
  return text
}

/** Gives what was typed since `catchTyping`, once; from then on the keys go where they always do. */
export function useTypingAhead(onTyped: (text: string) => void): void {
  const tell = useEffectEvent(onTyped)
  useEffect(() => {
    const text = takeTyping()
    if (text !== '') tell(text)
  }, [])
}
