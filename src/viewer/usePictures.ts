import { useState } from 'react'

import type { Slide } from './Slide.ts'
import type { Size } from './zoom.ts'

/** What was learned about pictures while they arrived: their size, and that they are here. */
export function usePictures() {
  const [sizes, setSizes] = useState<ReadonlyMap<string, Size>>(new Map())
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())

  const sizeOf = ({ file, dimensions }: Slide): Size | undefined => dimensions ?? sizes.get(file.id)
  return {
    sizeOf,
    isSettled: (fileId: string | undefined) => fileId !== undefined && settled.has(fileId),
    measure(fileId: string, size: Size) {
      setSizes((known) => new Map(known).set(fileId, size))
    },
    settle(fileId: string) {
      setSettled((known) => (known.has(fileId) ? known : new Set(known).add(fileId)))
    },
  }
}
