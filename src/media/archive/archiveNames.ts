const MAX_BYTES = 255
const NAMELESS = 'picture'

/** File names that every system can unpack side by side, in the order given. */
export function archiveNames(names: readonly string[]): string[] {
  return names.map(createNamer())
}

/**
 * Names one file after the other: without what is invisible, turns text around or means something in a path, no longer
 * than file systems allow, and different even where capitals do not count.
 */
export function createNamer(): (name: string) => string {
  const taken = new Set<string>()
  const nextNumber = new Map<string, number>()
  return (name) => {
    const { stem, extension } = safeParts(name)
    const sameKey = keyOf(stem + extension)
    let number = nextNumber.get(sameKey) ?? 1
    let candidate = fit(stem, '', extension)
    while (taken.has(keyOf(candidate))) {
      number += 1
      candidate = fit(stem, ` (${String(number)})`, extension)
    }
    nextNumber.set(sameKey, number)
    taken.add(keyOf(candidate))
    return candidate
  }
}

export function safeName(name: string): string {
  const { stem, extension } = safeParts(name)
  return fit(stem, '', extension)
}

function safeParts(name: string): { stem: string; extension: string } {
  const visible = name
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[/\\:*?"<>|]/g, '-')
    .replace(/[. ]+$/, '')
  const extension = /\.[\p{L}\p{N}]{1,16}$/u.exec(visible)?.[0] ?? ''
  const stem = visible
    .slice(0, visible.length - extension.length)
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  return { stem: isReserved(stem) ? `_${stem}` : stem || NAMELESS, extension }
}

/** Names of devices on Windows, whatever follows their first dot. */
function isReserved(stem: string): boolean {
  return /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i.test(stem)
}

function fit(stem: string, number: string, extension: string): string {
  const room = MAX_BYTES - byteLength(number + extension)
  let short = stem.slice(0, room).replace(/\p{Surrogate}$/u, '')
  while (byteLength(short) > room) short = Array.from(short).slice(0, -1).join('')
  return short.replace(/[. ]+$/, '') + number + extension
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength
}

/** Equal for names that some file system holds for the same. */
function keyOf(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
