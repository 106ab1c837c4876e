import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'

/**
 * Tab comes to the feed's current article, goes through what is inside it, and leaves: the feed is one stop, however
 * many links and pictures its messages hold.
 */
export function useTabThrough() {
  const isTabbing = useRef(false)
  useEffect(() => {
    const note = ({ key }: globalThis.KeyboardEvent) => {
      if (key !== 'Tab') return
      isTabbing.current = true
      // The browser moves the focus before any timer.
      setTimeout(() => (isTabbing.current = false))
    }
    document.addEventListener('keydown', note, { capture: true })
    return () => {
      document.removeEventListener('keydown', note, { capture: true })
    }
  }, [])

  return {
    /** Whether the focus was led on to the current article. */
    enter({ currentTarget: feed, target, relatedTarget }: FocusEvent<HTMLElement>): boolean {
      if (!isTabbing.current || feed.contains(relatedTarget) || target.closest('article') === null)
        return false
      const current = feed.querySelector<HTMLElement>('article[tabindex="0"]')
      if (current === null || current === target) return false
      current.focus()
      return true
    },
    leave(event: KeyboardEvent<HTMLElement>) {
      const { currentTarget: feed, target, key, shiftKey } = event
      const article = target instanceof Element ? target.closest('article') : null
      if (key !== 'Tab' || article === null || !(target instanceof Element)) return
      const isAhead = (element: Element) =>
        (target.compareDocumentPosition(element) &
          (shiftKey ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING)) !==
        0
      // Backwards, the article itself comes before what is in it.
      const isMoreInside = shiftKey ? target !== article : tabbableIn(article).some(isAhead)
      if (isMoreInside) return
      const ahead = tabbableIn(document).filter((element) => isAhead(element) && !isInArticle(feed, element))
      const next = shiftKey ? ahead.at(-1) : ahead[0]
      if (next === undefined) return
      event.preventDefault()
      next.focus()
    },
  }
}

function isInArticle(feed: Element, element: Element): boolean {
  return feed.contains(element) && element.closest('article') !== null
}

const TABBABLE = 'a[href], button:enabled, input:enabled, textarea:enabled, summary, [tabindex]'

function tabbableIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      element.closest('[inert]') === null &&
      element.checkVisibility({ visibilityProperty: true }),
  )
}
