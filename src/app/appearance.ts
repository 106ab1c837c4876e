/** How the app looks on this device: chosen in the account menu, kept in storage where there is one. */
export interface Appearance {
  theme: 'system' | 'light' | 'dark'
  density: 'comfortable' | 'compact'
}

const KEY = 'vitrine:appearance'

let current: Appearance = load()
const listeners = new Set<() => void>()

export function getAppearance(): Appearance {
  return current
}

export function subscribeAppearance(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function setAppearance(change: Partial<Appearance>) {
  current = { ...current, ...change }
  try {
    localStorage.setItem(KEY, JSON.stringify(current))
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
  applyAppearance()
  for (const listener of listeners) listener()
}

/** The tokens read these attributes. Runs before the first paint, from a file: the policy allows no inline script. */
export function applyAppearance() {
  const { dataset } = document.documentElement
  if (current.theme === 'system') delete dataset['theme']
  else dataset['theme'] = current.theme
  if (current.density === 'comfortable') delete dataset['density']
  else dataset['density'] = current.density
}

function load(): Appearance {
  const stored = read()
  return {
    theme: stored?.theme === 'light' || stored?.theme === 'dark' ? stored.theme : 'system',
    density: stored?.density === 'compact' ? 'compact' : 'comfortable',
  }
}

function read(): { theme?: unknown; density?: unknown } | undefined {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined
  } catch {
    return undefined
  }
}
