/** A host as people write it: its labels in punycode (`xn--…`) become the letters they stand for. */
export function hostInUnicode(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decode(label.slice(4)) ?? label) : label))
    .join('.')
}

// RFC 3492.
const BASE = 36
const T_MIN = 1
const T_MAX = 26
const SKEW = 38
const DAMP = 700

function decode(punycode: string): string | undefined {
  const end = punycode.lastIndexOf('-')
  const letters = Array.from(punycode.slice(0, Math.max(0, end)), (letter) => letter.codePointAt(0) ?? 0)
  let [code, place, bias] = [128, 0, 72]
  for (let index = end + 1; index < punycode.length;) {
    const before = place
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = Number.parseInt(punycode[index] ?? '', BASE)
      if (Number.isNaN(digit)) return undefined
      // Letters are 0 to 25 and figures 26 to 35; `parseInt` counts the other way round.
      place += (digit < 10 ? digit + 26 : digit - 10) * weight
      index += 1
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias))
      if ((digit < 10 ? digit + 26 : digit - 10) < threshold) break
      weight *= BASE - threshold
    }
    bias = adapt(place - before, letters.length + 1, before === 0)
    code += Math.floor(place / (letters.length + 1))
    place %= letters.length + 1
    if (code > 0x10ffff) return undefined
    letters.splice(place, 0, code)
    place += 1
  }
  return String.fromCodePoint(...letters)
}

function adapt(distance: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(distance / (isFirst ? DAMP : 2))
  delta += Math.floor(delta / count)
  let k = 0
  while (delta > ((BASE - T_MIN) * T_MAX) / 2) {
    delta = Math.floor(delta / (BASE - T_MIN))
    k += BASE
  }
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW))
}
