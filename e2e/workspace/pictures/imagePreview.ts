import type { UploadDocument } from '../documents.ts'
import { encodeJpeg } from './encodeJpeg.ts'
import { type Gist, rgb } from './ink.ts'
import { sceneOf, sizeOf } from './scenes.ts'

const painted = new Map<string, string>()

/** The 32-pixel blur that the server puts into messages: a JPEG in Base64, without `data:`. */
export function imagePreview(upload: UploadDocument): string {
  const known = painted.get(upload._id)
  if (known !== undefined) return known
  const { width, height } = sizeOf(upload)
  const scale = 32 / Math.max(width, height)
  const [columns, rows] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
  const preview = Buffer.from(
    encodeJpeg(columns, rows, blurred(sceneOf(upload).gist, columns, rows)),
  ).toString('base64')
  if (painted.size > 3000) painted.delete(painted.keys().next().value ?? '')
  painted.set(upload._id, preview)
  return preview
}

function blurred({ bands, spots = [] }: Gist, columns: number, rows: number) {
  const colors = bands.map(rgb)
  const lights = spots.map(([x, y, radius, color]) => ({
    x: x * columns,
    y: y * rows,
    spread: 2 * (radius * columns) ** 2 + 0.5,
    color: rgb(color),
  }))
  return (x: number, y: number): readonly [number, number, number] => {
    const at = (rows === 1 ? 0 : y / (rows - 1)) * (colors.length - 1)
    const from = colors[Math.floor(at)] ?? [128, 128, 128]
    const to = colors[Math.ceil(at)] ?? from
    let [red, green, blue] = [0, 1, 2].map(
      (channel) => (from[channel] ?? 0) + ((to[channel] ?? 0) - (from[channel] ?? 0)) * (at % 1),
    ) as [number, number, number]
    for (const light of lights) {
      const strength = Math.exp(-((x - light.x) ** 2 + (y - light.y) ** 2) / light.spread)
      red += (light.color[0] - red) * strength
      green += (light.color[1] - green) * strength
      blue += (light.color[2] - blue) * strength
    }
    return [red, green, blue]
  }
}
