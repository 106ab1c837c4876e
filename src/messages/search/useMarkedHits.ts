import { useEffect } from 'react'

import { hitRanges, wordsExpression } from './hitRanges.ts'

const HITS = 'search-hit'
const CURRENT_HITS = 'search-hit-current'

/**
 * Marks the words in every message of the page, as long as they are searched for, also in those that are mounted
 * later. The browser paints over the text: no element is added, nothing moves, and no text is ever read as markup.
 */
export function useMarkedHits(words: readonly string[]): void {
  useEffect(() => {
    const expression = wordsExpression(words)
    if (expression === undefined || !('highlights' in CSS)) return undefined
    let frame = 0
    const mark = () => {
      frame = 0
      const texts = [...document.querySelectorAll('[data-message-text]')]
      const isCurrent = (text: Element) => text.closest('[data-in-focus], [aria-current="true"]') !== null
      const rangesIn = (elements: readonly Element[]) => elements.flatMap((one) => hitRanges(one, expression))
      CSS.highlights.set(HITS, new Highlight(...rangesIn(texts.filter((text) => !isCurrent(text)))))
      CSS.highlights.set(CURRENT_HITS, new Highlight(...rangesIn(texts.filter(isCurrent))))
    }
    const later = () => {
      frame ||= requestAnimationFrame(mark)
    }
    mark()
    const observer = new MutationObserver(later)
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['data-in-focus', 'aria-current'],
    })
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      CSS.highlights.delete(HITS)
      CSS.highlights.delete(CURRENT_HITS)
    }
  }, [words])
}
