import { useEffect, useEffectEvent, useState } from 'react'

import { SearchBox } from '#ui/SearchBox.tsx'

interface ImageSearchProps {
  text: string
  onChange: (text: string) => void
}

// Browsers allow about a hundred changes of the address in half a minute.
const SETTLED_AFTER_MS = 300

/** Words of a name or caption; they go into the address once the typing rests. */
export function ImageSearch({ text, onChange }: ImageSearchProps) {
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  /** The address follows a little later, when more may have been typed. */
  const [sent, setSent] = useState(text)
  if (text !== known) {
    setKnown(text)
    if (text !== sent) {
      // Somebody went back, or cleared the filters.
      setSent(text)
      setTyped(text)
    }
  }
  const settle = useEffectEvent((next: string) => {
    if (next === sent) return
    setSent(next)
    onChange(next)
  })
  useEffect(() => {
    const timer = setTimeout(() => {
      settle(clean(typed))
    }, SETTLED_AFTER_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [typed])

  return <SearchBox label="Search images" size="sm" value={typed} onChange={setTyped} />
}

/** As an address can hold it. */
function clean(text: string): string {
  return text.trim().toWellFormed()
}
