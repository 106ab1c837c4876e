import { useLayoutEffect } from 'react'

/**
 * Says on the root element that something is in the page, for the style of what is elsewhere. Not by `:has()`: with
 * that, every tile that is hung would have the whole page's tokens computed again.
 */
export function useRootFlag(flag: string, isSet = true): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (isSet) dataset[flag] = ''
    return () => {
      delete dataset[flag]
    }
  }, [flag, isSet])
}
