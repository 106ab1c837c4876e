import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

import { onScreenNamed } from '#ui/useDocumentTitle.ts'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { screenOf } from './screenOf.ts'
import { scrollMemory } from './scrollMemory.ts'

/**
 * Arriving at another screen: it starts at its top, or where it was left when going back; its name is said once; and
 * the keyboard starts in it when the link that led here is gone. Rendered before the screens, so that one with its
 * own idea of where to begin has the last word.
 */
export function Arrival() {
  const { key, pathname } = useLocation()
  const navigationType = useNavigationType()
  const screen = screenOf(pathname)
  const shownScreen = useRef<string>(undefined)
  const namedScreen = useRef<string>(undefined)
  const [name, setName] = useState('')

  useLayoutEffect(() => {
    scrollMemory.enter(key)
  }, [key])

  useLayoutEffect(() => {
    const isFirst = shownScreen.current === undefined
    if (shownScreen.current === screen) return
    shownScreen.current = screen
    if (isFirst || navigationType === NavigationType.Pop) window.scrollTo(0, scrollMemory.recall(key))
    else window.scrollTo(0, 0)
  }, [screen, key, navigationType])

  useEffect(() => scrollMemory.start(), [])

  useEffect(
    () =>
      onScreenNamed((arrived) => {
        const previous = namedScreen.current
        namedScreen.current = shownScreen.current
        // The browser itself says the title of a page that loads.
        if (previous === undefined || previous === shownScreen.current) return
        setName(arrived)
        focusScreen()
      }),
    [],
  )

  return (
    <VisuallyHidden>
      <span aria-live="polite">{name}</span>
    </VisuallyHidden>
  )
}

/** Only when nothing has the focus, because its link went away with its screen. */
function focusScreen() {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const main = document.querySelector('main')
    if (main === null) return
    main.tabIndex = -1
    main.focus({ preventScroll: true })
  })
}
