import type { CSSProperties } from 'react'

/** A style with numbers of our own for the style sheet to reckon with. */
export function sizedStyle(style: CSSProperties, variables: Record<`--${string}`, number>): CSSProperties {
  return { ...style, ...variables }
}
