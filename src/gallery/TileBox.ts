/** Where a tile or a heading hangs, in px. */
export interface TileBox {
  /** From where lines begin; negative where that is at the right. */
  left: number
  top: number
  width: number
  height: number
}

export function isSameBox(one: TileBox, other: TileBox): boolean {
  return one.left === other.left && one.top === other.top && isSameSize(one, other)
}

export function isSameSize(one: TileBox, other: TileBox): boolean {
  return one.width === other.width && one.height === other.height
}

/** Moved like this, nothing counts as a layout shift: all move when the wall is measured from another height. */
export function placeAt({ style }: HTMLElement, { left, top, width, height }: TileBox) {
  style.cssText = `translate:${String(left)}px ${String(top)}px;inline-size:${String(width)}px;block-size:${String(height)}px`
}
