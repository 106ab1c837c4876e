const ITEMS = '[role^="menuitem"]:not([aria-disabled="true"])'

/** Whether a menu wants this key, or may: arrows, ends, and letters that find an item by its first ones. */
export function keepInside(key: string): boolean {
  return /^(?:ArrowUp|ArrowDown|Home|End|[\p{L}\p{N}])$/u.test(key)
}

/** Moves the focus to the item that `key` asks for; false when there is none. */
export function stepThroughMenu(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>(ITEMS)]
  const at = items.findIndex((item) => item === document.activeElement)
  const next = nextItem(items, at, key)
  next?.focus()
  return next !== undefined
}

function nextItem(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  switch (key) {
    case 'Home':
      return items[0]
    case 'End':
      return items.at(-1)
    case 'ArrowDown':
      return items[(at + 1) % items.length]
    case 'ArrowUp':
      return items.at(at <= 0 ? -1 : at - 1)
    default: {
      const letter = key.toLocaleLowerCase()
      return [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) =>
        item.textContent.trim().toLocaleLowerCase().startsWith(letter),
      )
    }
  }
}
