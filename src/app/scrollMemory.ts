import { onSignOut } from '#session/onSignOut.ts'

const KEY = 'vitrine:scroll'

const positions = new Map<string, number>()
let current = 'default'

/** How far each place of this tab's history was scrolled. The browser's own memory knows nothing of screens that render later. */
export const scrollMemory = {
  /** From now on scrolling is remembered for this place. */
  enter(key: string) {
    current = key
  },

  recall(key: string): number {
    return positions.get(key) ?? restored(key)
  },

  start(): () => void {
    window.history.scrollRestoration = 'manual'
    // Before anybody changes the page: asked afterwards, the browser would lay out in between.
    window.addEventListener('scroll', remember, { passive: true, capture: true })
    window.addEventListener('pagehide', keep)
    return () => {
      window.removeEventListener('scroll', remember, { capture: true })
      window.removeEventListener('pagehide', keep)
    }
  },
}

function remember({ target }: Event) {
  if (target !== document) return
  positions.set(current, window.scrollY)
}

/** Across a reload only the place on screen counts. */
function keep() {
  try {
    // The top is where every place begins: nothing to remember.
    if (window.scrollY === 0) sessionStorage.removeItem(KEY)
    else sessionStorage.setItem(KEY, JSON.stringify([current, window.scrollY]))
  } catch {
    // Then a reload starts at the top.
  }
}

onSignOut(() => {
  positions.clear()
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // Blocked storage holds nothing.
  }
})

function restored(key: string): number {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) && kept[0] === key && typeof kept[1] === 'number' ? kept[1] : 0
  } catch {
    return 0
  }
}
