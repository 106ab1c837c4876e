import { type Band, bandAt, placeOf, type Wall } from './layOutWall.ts'

/** The picture that a key leads to from another; undefined for keys that lead nowhere. */
export function moveInWall(
  wall: Wall,
  index: number,
  { key, pageHeight, isRightToLeft = false }: { key: string; pageHeight: number; isRightToLeft?: boolean },
): number | undefined {
  const last = (wall.bands.at(-1)?.end ?? 0) - 1
  const place = placeOf(wall, index)
  if (place === undefined) return undefined
  const { band, bandIndex } = place
  const step = isRightToLeft ? -1 : 1
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, Math.max(0, index + step))
    case 'ArrowLeft':
      return Math.min(last, Math.max(0, index - step))
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowUp':
      return besides(wall, index, band, bandIndex - 1)
    case 'ArrowDown':
      return besides(wall, index, band, bandIndex + 1)
    case 'PageUp':
      return besides(wall, index, band, Math.min(bandIndex - 1, bandAt(wall, band.top - pageHeight)))
    case 'PageDown':
      return besides(wall, index, band, Math.max(bandIndex + 1, bandAt(wall, band.top + pageHeight)))
    default:
      return undefined
  }
}

/** The picture of another row that stands nearest above or below this one's middle. */
function besides(wall: Wall, index: number, band: Band, otherIndex: number): number {
  const other = wall.bands[Math.min(wall.bands.length - 1, Math.max(0, otherIndex))]
  if (other === undefined || other === band) return index
  const middle = middleOf(wall, band, index)
  let nearest = other.start
  let distance = Infinity
  for (let candidate = other.start; candidate < other.end; candidate += 1) {
    const apart = Math.abs(middleOf(wall, other, candidate) - middle)
    if (apart >= distance) continue
    nearest = candidate
    distance = apart
  }
  return nearest
}

function middleOf({ ratios, gap }: Wall, { segments, rowHeight }: Band, index: number): number {
  let left = 0
  for (const { start, end, width } of segments) {
    if (index >= end) {
      left += width + gap
      continue
    }
    for (let other = start; other < index; other += 1) left += (ratios[other] ?? 1) * rowHeight + gap
    return left + ((ratios[index] ?? 1) * rowHeight) / 2
  }
  return left
}
