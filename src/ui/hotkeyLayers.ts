import { areSingleKeysOn } from './singleKeys.ts'

export interface HotkeyLayer {
  /** Undefined when nothing here listens to these keys. */
  find(keys: string): ((event: KeyboardEvent) => unknown) | undefined
  hasSequence(prefix: string): boolean
}

const SEQUENCE_MS = 1200

const layers: HotkeyLayer[] = []
let pending: { prefix: string; until: number } | undefined

/** What came last is asked first, so a dialog goes before its page; global keys are asked at the end. */
export function addHotkeyLayer(layer: HotkeyLayer, { isGlobal = false } = {}): () => void {
  if (layers.length === 0) document.addEventListener('keydown', onKeyDown)
  if (isGlobal) layers.unshift(layer)
  else layers.push(layer)
  return () => {
    layers.splice(layers.indexOf(layer), 1)
    if (layers.length === 0) document.removeEventListener('keydown', onKeyDown)
  }
}

function onKeyDown(event: KeyboardEvent) {
  if (!mayFire(event)) return
  const key = keyOf(event)
  const keys = pending !== undefined && pending.until > event.timeStamp ? `${pending.prefix} ${key}` : key
  pending = undefined

  if (act(keys, event) || (keys !== key && act(key, event))) {
    event.preventDefault()
    return
  }
  if (layers.some((layer) => layer.hasSequence(key))) {
    pending = { prefix: key, until: event.timeStamp + SEQUENCE_MS }
  }
}

function act(keys: string, event: KeyboardEvent): boolean {
  return layers.toReversed().some((layer) => {
    const action = layer.find(keys)
    return action !== undefined && action(event) !== false
  })
}

function mayFire(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return false
  if (event.ctrlKey || event.altKey || event.metaKey || event.getModifierState('AltGraph')) return false
  const isCharacter = event.key.length === 1
  if (isCharacter && !areSingleKeysOn()) return false
  // A held arrow walks on; a held letter would switch something on and off.
  if (event.repeat && /^[\p{L}?/]$/u.test(event.key)) return false
  const [target] = event.composedPath()
  return !(
    target instanceof Element &&
    (takesText(target) || target.closest('[data-hotkeys="off"]') !== null)
  )
}

function takesText(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !/^(?:button|submit|reset|checkbox)$/.test(target.type)
  if (target instanceof HTMLElement && target.isContentEditable) return true
  return target.matches(
    'textarea, select, audio, video, [role="slider"], [role="textbox"], [role="combobox"]',
  )
}

function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  if (key.length !== 1) return key
  // On a Greek or Cyrillic keyboard the key that says I elsewhere still means "i".
  const letter = /^\P{ASCII}$/u.test(key) ? (/^Key([A-Z])$/.exec(code)?.[1] ?? key) : key
  return shiftKey ? letter : letter.toLowerCase()
}
