/** Where a tile or a heading hangs, in px. */
export interface TileBox {
  /** From where lines begin. */
  left: number
  top: number
  width: number
  height: number
}

export function isSameBox(one: TileBox, other: TileBox): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.width === other.width &&
    one.height === other.height
  )
}

/** Not by a transform: each would be a space of its own to paint in, of which a wall has dozens. */
export function placeAt({ style }: HTMLElement, { left, top, width, height }: TileBox) {
  style.cssText = `inset-block-start:${String(top)}px;inset-inline-start:${String(left)}px;inline-size:${String(width)}px;block-size:${String(height)}px`
}
