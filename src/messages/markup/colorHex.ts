import type { Inline } from '#rocketchat/Markup.ts'

/** `#ff8800`, with its opacity where it has one. */
export function colorHex({ red, green, blue, alpha }: Extract<Inline, { kind: 'color' }>): string {
  const opacity = colorChannel(alpha)
  const channels = [red, green, blue].map(colorChannel)
  const hex = [...channels, ...(opacity === 255 ? [] : [opacity])]
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')
  return `#${hex}`
}

export function colorChannel(value: number): number {
  return Number.isFinite(value) ? Math.round(Math.min(255, Math.max(0, value))) : 0
}
