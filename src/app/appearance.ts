import { readStored, writeStored } from '#lib/guardedStorage.ts'

/** How the app looks on this device: chosen in the account menu, kept in storage where there is one. */
export interface Appearance {
  theme: 'system' | 'light' | 'dark'
  density: 'comfortable' | 'compact'
  /** `system` follows the system; the other two are somebody's choice. */
  contrast: 'system' | 'normal' | 'more'
}

const KEY = 'vitrine:appearance'

let chosen: Appearance = parseAppearance(readStored(KEY))
let snapshot = withSystem(chosen)
const listeners = new Set<() => void>()

/** What is shown: a contrast left to the system is already answered. */
export function getAppearance(): Appearance {
  return snapshot
}

export function subscribeAppearance(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function setAppearance(change: Partial<Appearance>) {
  chosen = { ...chosen, ...change }
  snapshot = withSystem(chosen)
  writeStored(KEY, JSON.stringify(chosen))
  applyAppearance()
  for (const listener of listeners) listener()
}

/** The tokens read these attributes. `public/appearance.js` sets them before the first paint; from then on they follow. */
export function applyAppearance() {
  const { dataset } = document.documentElement
  for (const [name, neutral] of NEUTRAL) {
    if (chosen[name] === neutral) delete dataset[name]
    else dataset[name] = chosen[name]
  }
}

/** Whatever does not parse follows the system: another version wrote it, or somebody's hand. */
export function parseAppearance(text: string | undefined): Appearance {
  const stored = parseRecord(text)
  return {
    theme: oneOf(stored['theme'], ['light', 'dark']) ?? 'system',
    density: oneOf(stored['density'], ['compact']) ?? 'comfortable',
    contrast: oneOf(stored['contrast'], ['normal', 'more']) ?? 'system',
  }
}

const NEUTRAL = [
  ['theme', 'system'],
  ['density', 'comfortable'],
  ['contrast', 'system'],
] as const

function withSystem(appearance: Appearance): Appearance {
  if (appearance.contrast !== 'system') return appearance
  return { ...appearance, contrast: matchMedia('(prefers-contrast: more)').matches ? 'more' : 'normal' }
}

function oneOf<Value extends string>(value: unknown, values: readonly Value[]): Value | undefined {
  return values.find((known) => known === value)
}

function parseRecord(text: string | undefined): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
  } catch {
    return {}
  }
}
