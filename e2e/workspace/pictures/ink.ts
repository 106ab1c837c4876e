import type { Random } from '../content/random.ts'

/** A scene on a canvas of `width` × `height` units, as the inside of an SVG. */
export interface Painting {
  defs: string
  body: string
  /** What remains when you close your eyes: for the 32-pixel preview. */
  gist: Gist
}

export interface Gist {
  /** Top to bottom. */
  bands: readonly string[]
  /** Places as parts of width and height, radius as part of width. */
  spots?: readonly (readonly [x: number, y: number, radius: number, color: string])[]
}

export interface Canvas {
  width: number
  height: number
  random: Random
}

export type Paint = (canvas: Canvas) => Painting

const channels = (color: string) =>
  [1, 3, 5].map((index) => Number.parseInt(color.slice(index, index + 2), 16))
const hex = (values: readonly number[]) =>
  `#${values
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

export function mix(from: string, to: string, amount: number): string {
  const target = channels(to)
  return hex(channels(from).map((value, index) => value + ((target[index] ?? value) - value) * amount))
}

export function rgb(color: string): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels(color)
  return [red, green, blue]
}

/** The same palette on another day: turned in hue, a little brighter or darker. */
export function weathered(random: Random, strength = 1): (color: string) => string {
  const angle = (random.next() - 0.5) * 0.6 * strength
  const light = 1 + (random.next() - 0.5) * 0.16 * strength
  const depth = 1 + (random.next() - 0.5) * 0.4 * strength
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return (color) => {
    const [red, green, blue] = rgb(color)
    const luma = 0.299 * red + 0.587 * green + 0.114 * blue
    const [u, v] = [(blue - luma) * depth, (red - luma) * depth]
    const [u2, v2] = [u * cos - v * sin, u * sin + v * cos]
    const level = luma * light
    return hex([level + v2, level - (0.299 * v2 + 0.114 * u2) / 0.587, level + u2])
  }
}

export function noise(random: Random, length = 64): (x: number) => number {
  const values = Array.from({ length }, () => random.next())
  const at = (index: number) => values[((index % length) + length) % length] ?? 0
  return (x) => {
    const cell = Math.floor(x)
    const rest = x - cell
    const smooth = rest * rest * (3 - 2 * rest)
    return at(cell) * (1 - smooth) + at(cell + 1) * smooth
  }
}

/** Height of a mountain line at x, between about -1 and 1. */
export function mountain(random: Random, frequency: number, roughness: number): (x: number) => number {
  const wave = noise(random)
  return (x) => {
    let [sum, amplitude, turns] = [0, 1, frequency]
    for (let octave = 0; octave < 5; octave += 1) {
      sum += (wave(x * turns + octave * 17) - 0.5) * amplitude
      amplitude *= roughness
      turns *= 2.1
    }
    return sum
  }
}

export const n = (value: number) => String(Math.round(value * 10) / 10)

export function line(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('')
}

export function fillBelow(width: number, height: number, top: (x: number) => number): string {
  const points: [number, number][] = []
  const step = Math.max(3, width / 240)
  for (let x = 0; x < width + step; x += step) points.push([x, top(x)])
  return `M0 ${n(height)}${line(points).replace('M', 'L')}L${n(width + step)} ${n(height)}Z`
}

export function vertical(id: string, stops: readonly (readonly [number, string])[]): string {
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.map(([offset, color]) => `<stop offset="${n(offset * 100)}%" stop-color="${color}"/>`).join('')}</linearGradient>`
}

export function horizontal(id: string, stops: readonly (readonly [number, string])[]): string {
  return vertical(id, stops).replace('x1="0" y1="0" x2="0" y2="1"', 'x1="0" y1="0" x2="1" y2="0"')
}

export function radial(
  id: string,
  stops: readonly (readonly [number, string, number?])[],
  at = 'cx=".5" cy=".5" r=".5"',
): string {
  return `<radialGradient id="${id}" ${at}>${stops.map(([offset, color, opacity = 1]) => `<stop offset="${n(offset * 100)}%" stop-color="${color}" stop-opacity="${opacity}"/>`).join('')}</radialGradient>`
}

export const rect = (x: number, y: number, width: number, height: number, fill: string, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(Math.max(0, height))}" fill="${fill}" ${more}/>`

export const circle = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(Math.max(0, radius))}" fill="${fill}" ${more}/>`

export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`

/** A glow costs a gradient instead of a blur: blurs at this size take longer than the rest of the picture. */
export function glow(
  id: string,
  x: number,
  y: number,
  radius: number,
  color: string,
  opacity = 0.6,
): [defs: string, body: string] {
  return [
    radial(id, [
      [0, color, opacity],
      [0.35, color, opacity * 0.45],
      [1, color, 0],
    ]),
    circle(x, y, radius, `url(#${id})`),
  ]
}

export function shadow(
  id: string,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  opacity = 0.4,
): [defs: string, body: string] {
  return [
    radial(id, [
      [0, '#000000', opacity],
      [0.5, '#000000', opacity * 0.5],
      [1, '#000000', 0],
    ]),
    `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(radiusX)}" ry="${n(radiusY)}" fill="url(#${id})"/>`,
  ]
}

interface Lettering {
  size: number
  fill?: string
  weight?: number
  anchor?: 'start' | 'middle' | 'end'
  family?: string
  spacing?: number
}

export function text(
  x: number,
  y: number,
  content: string,
  {
    size,
    fill = '#18221f',
    weight = 400,
    anchor = 'start',
    family = 'Liberation Sans, Helvetica, Arial, sans-serif',
    spacing = 0,
  }: Lettering,
): string {
  return `<text x="${n(x)}" y="${n(y)}" font-family="${family}" font-size="${n(size)}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" letter-spacing="${spacing}">${content}</text>`
}

export function stars({ width, height, random }: Canvas, count: number, depth = 0.65): string {
  let body = ''
  for (let index = 0; index < count; index += 1) {
    const size = 0.35 + random.next() ** 3 * 1.5
    body += circle(
      random.next() * width,
      random.next() * height * depth,
      size,
      random.pick(['#ffffff', '#ffffff', '#dbe7ff', '#ffe9cf']),
      `opacity="${n(0.25 + random.next() * 0.75)}"`,
    )
  }
  return body
}
