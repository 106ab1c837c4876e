import { observeElementOffset, observeElementRect, type VirtualizerOptions } from '@tanstack/react-virtual'
import { type RefObject, use, useMemo } from 'react'

import { PanelContext } from '#ui/PanelContext.ts'

import { readingLine } from './readingLine.ts'

type Options = VirtualizerOptions<HTMLElement, HTMLElement>

/** What a list of messages scrolls in: the window, or a panel beside it. All lengths are px. */
export interface Scroller extends Pick<
  Options,
  'getScrollElement' | 'observeElementRect' | 'observeElementOffset'
> {
  height: () => number
  offset: () => number
  scrollBy: (by: number) => void
  /** How far an element is from the start of what scrolls. */
  placeOf: (element: Element) => number
  /** How far below the upper edge reading begins: the rest is covered by what is sticky there. */
  readingLine: () => number
}

const windowScroller: Scroller = {
  getScrollElement: () => document.documentElement,
  // What the root scrolls happens to the window.
  observeElementRect: (_virtualizer, report) => {
    const tell = () => report({ width: innerWidth, height: innerHeight })
    tell()
    addEventListener('resize', tell, { passive: true })
    return () => removeEventListener('resize', tell)
  },
  observeElementOffset: ({ options }, report) => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(rest)
      rest = setTimeout(() => report(scrollY, false), options.isScrollingResetDelay)
      report(scrollY, true)
    }
    addEventListener('scroll', tell, { passive: true })
    return () => {
      clearTimeout(rest)
      removeEventListener('scroll', tell)
    }
  },
  height: () => innerHeight,
  offset: () => scrollY,
  scrollBy: (by) => scrollBy(0, by),
  placeOf: (element) => element.getBoundingClientRect().top + scrollY,
  readingLine,
}

function panelScroller(panel: RefObject<HTMLElement | null>): Scroller {
  const offset = () => panel.current?.scrollTop ?? 0
  const top = () => panel.current?.getBoundingClientRect().top ?? 0
  return {
    getScrollElement: () => panel.current,
    observeElementRect,
    observeElementOffset,
    height: () => panel.current?.clientHeight ?? 0,
    offset,
    scrollBy: (by) => panel.current?.scrollBy(0, by),
    placeOf: (element) => element.getBoundingClientRect().top - top() + offset(),
    readingLine: () => panel.current?.querySelector(':scope > header')?.getBoundingClientRect().height ?? 0,
  }
}

/** Stays the same as long as the list is mounted. */
export function useScroller(): Scroller {
  const panel = use(PanelContext)
  return useMemo(() => (panel === undefined ? windowScroller : panelScroller(panel)), [panel])
}
