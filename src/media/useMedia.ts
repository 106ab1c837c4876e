import { useMemo } from 'react'

import type { FileRef } from '#rocketchat/FileRef.ts'

import type { Media } from './Media.ts'
import { useMediaServices } from './MediaContext.ts'
import { useLease, type Wanted } from './useLease.ts'

export type { Media } from './Media.ts'

/** A protected file as something an element can show, wanted for as long as the component is mounted. */
export function useMedia(file: FileRef | undefined, { priority = 10 }: { priority?: number } = {}): Media {
  const { loader } = useMediaServices()
  const id = file?.id
  const name = file?.name
  const wanted = useMemo((): Wanted | undefined => {
    if (id === undefined || name === undefined) return undefined
    return { open: (options) => loader.open({ id, name }, options), peek: () => loader.peek(id) }
  }, [loader, id, name])
  return useLease(wanted, priority)
}
