import type { Random } from '../content/random.ts'
import { type Paint, circle, line, mix, n, path, rect, text, vertical } from './ink.ts'

const PAPERS = ['#f1ede3', '#f7f5ef', '#e9e2d0', '#dfe3e0', '#f3e9d9'] as const
const INKS = ['#2f3a44', '#3a2a22', '#1f3f6a', '#26302c'] as const

/** A hand draws it: twice, not quite the same. */
function stroke(
  random: Random,
  points: readonly (readonly [number, number])[],
  ink: string,
  width = 2,
): string {
  const shaky = () =>
    line(points.map(([x, y]) => [x + (random.next() - 0.5) * 4, y + (random.next() - 0.5) * 4] as const))
  return (
    path(
      shaky(),
      'none',
      `stroke="${ink}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" opacity=".85"`,
    ) +
    path(
      shaky(),
      'none',
      `stroke="${ink}" stroke-width="${n(width * 0.6)}" stroke-linecap="round" stroke-linejoin="round" opacity=".45"`,
    )
  )
}

function hatch(random: Random, x: number, y: number, wide: number, tall: number, ink: string): string {
  let d = ''
  for (let at = 0; at < wide; at += 7)
    d += `M${n(x + at + random.next() * 3)} ${n(y + random.next() * 6)}l${n(-tall * 0.3)} ${n(tall * (0.8 + random.next() * 0.2))}`
  return path(d, 'none', `stroke="${ink}" stroke-width="1.1" opacity=".35"`)
}

export const drawings: Readonly<Record<string, Paint>> = {
  sketch: ({ width, height, random }) => {
    const [paper, ink] = [random.pick(PAPERS), random.pick(INKS)]
    const at = (x: number, y: number) => [width * x, height * y] as const
    const [apex, back] = [0.4 + random.next() * 0.16, 0.64 + random.next() * 0.12]
    const [peak, rear] = [0.16 + random.next() * 0.12, 0.1 + random.next() * 0.14]
    const wash = random.pick(['#e8a33c', '#7fa9b9', '#a9b48a', '#d98c6a'])
    return {
      defs: '',
      body: `${rect(0, 0, width, height, paper)}${path(`M${n(width * 0.17)} ${n(height * 0.77)}L${n(width * apex)} ${n(height * peak)}L${n(width * 0.8)} ${n(height * 0.75)}Z`, wash, 'opacity=".28"')}${stroke(random, [at(0.17, 0.77), at(apex, peak), at(0.8, 0.75)], ink, 3)}${stroke(random, [at(apex, peak), at(back, rear), at(0.95, 0.58), at(0.8, 0.75)], ink, 2.5)}${stroke(random, [at(0.17, 0.77), at(0.8, 0.75)], ink, 2.5)}${stroke(random, [at(apex - 0.04, 0.76), at(apex, peak), at(apex + 0.05, 0.76)], ink)}${stroke(random, [at(0.17, 0.77), at(0.08, 0.85)], ink)}${stroke(random, [at(0.8, 0.75), at(0.88, 0.83)], ink)}${hatch(random, width * (apex + 0.08), height * 0.4, width * 0.22, height * 0.22, ink)}${stroke(random, [at(0.17, 0.88), at(0.8, 0.87)], ink, 1.4)}${stroke(random, [at(0.17, 0.865), at(0.17, 0.895)], ink, 1.4)}${stroke(random, [at(0.8, 0.855), at(0.8, 0.885)], ink, 1.4)}${text(width * 0.47, height * 0.94, `${random.int(18, 26)}00`, { size: height * 0.04, fill: ink, family: 'Liberation Serif, Georgia, serif' })}`,
      gist: { bands: [paper, mix(paper, wash, 0.2), mix(paper, ink, 0.12)] },
    }
  },
  'sketch-lantern': ({ width, height, random }) => {
    const [paper, ink] = [random.pick(PAPERS), random.pick(INKS)]
    const glowColor = random.pick(['#f2c14e', '#e8a33c', '#f6b98a'])
    let body = rect(0, 0, width, height, paper)
    const count = random.int(1, 4)
    for (let index = 0; index < count; index += 1) {
      const scale = count === 1 ? 1 : 0.5
      const [x, y] =
        count === 1
          ? [width / 2, height * 0.78]
          : [width * (0.28 + 0.44 * (index % 2)), height * (0.42 + 0.46 * Math.floor(index / 2))]
      const [wide, tall] = [
        width * (0.17 + random.next() * 0.06) * scale * 1.5,
        height * (0.34 + random.next() * 0.12) * scale,
      ]
      const box = (left: number, top: number, w: number, h: number) =>
        stroke(
          random,
          [
            [x + left, y + top],
            [x + left + w, y + top],
            [x + left + w, y + top + h],
            [x + left, y + top + h],
            [x + left, y + top],
          ],
          ink,
          2.4,
        )
      body +=
        rect(x - wide * 0.45, y - tall * 0.85, wide * 0.9, tall * 0.66, glowColor, 'opacity=".35"') +
        box(-wide * 0.45, -tall * 0.85, wide * 0.9, tall * 0.66) +
        box(-wide * 0.55, -tall * 0.19, wide * 1.1, tall * 0.19) +
        box(-wide * 0.5, -tall * 0.97, wide, tall * 0.12) +
        hatch(random, x + wide * 0.1, y - tall * 0.17, wide * 0.4, tall * 0.15, ink)
      body += path(
        `M${n(x - wide * 0.4)} ${n(y - tall)}Q${n(x)} ${n(y - tall * 1.35)} ${n(x + wide * 0.4)} ${n(y - tall)}`,
        'none',
        `stroke="${ink}" stroke-width="2.4"`,
      )
      body +=
        stroke(
          random,
          [
            [x + wide * 0.7, y - tall],
            [x + wide * 0.7, y],
          ],
          ink,
          1.2,
        ) +
        text(x + wide * 0.78, y - tall * 0.45, String(random.int(12, 24) * 10), {
          size: height * 0.022,
          fill: ink,
          family: 'Liberation Serif, Georgia, serif',
        })
    }
    return {
      defs: '',
      body,
      gist: { bands: [paper, paper, paper], spots: [[0.5, 0.5, 0.14, mix(paper, glowColor, 0.6)]] },
    }
  },
  blueprint: ({ width, height, random }) => {
    const [back, ink] = random.pick([
      ['#1d4a7a', '#dcecfb'],
      ['#f7f8f6', '#26302c'],
      ['#17353a', '#cfe8e2'],
      ['#fbfaf5', '#1f3f6a'],
    ] as const)
    const grid = Array.from(
      { length: 60 },
      (_, index) => `M${n((index * width) / 40)} 0V${n(height)}M0 ${n((index * width) / 40)}H${n(width)}`,
    ).join('')
    const draw = (d: string, weight = 2, more = '') =>
      path(d, 'none', `stroke="${ink}" stroke-width="${weight}" ${more}`)
    const [x, y, size] = [width * 0.3, height * 0.52, height * 0.28]
    const [x2] = [width * 0.72]
    return {
      defs: '',
      body: `${rect(0, 0, width, height, back)}${draw(grid, 0.6, 'opacity=".22"')}${circle(x, y, size, 'none', `stroke="${ink}" stroke-width="2.5"`)}${circle(x, y, size * (0.7 + random.next() * 0.12), 'none', `stroke="${ink}" stroke-width="1.5"`)}${circle(x, y, size * (0.2 + random.next() * 0.2), 'none', `stroke="${ink}" stroke-width="2"`)}${Array.from({ length: random.int(3, 8) }, (_, index, { length } = { length: 6 }) => circle(x + Math.cos((index / length) * 6.283) * size * 0.56, y + Math.sin((index / length) * 6.283) * size * 0.56, size * 0.06, 'none', `stroke="${ink}" stroke-width="1.8"`)).join('')}${draw(`M${n(x - size * 1.2)} ${n(y)}H${n(x + size * 1.2)}M${n(x)} ${n(y - size * 1.2)}V${n(y + size * 1.2)}`, 1, 'stroke-dasharray="14 4 3 4"')}${draw(`M${n(x2 - size * 0.5)} ${n(y - size)}h${n(size)}v${n(size * 0.3)}h${n(-size * 0.14)}v${n(size * 1.2)}h${n(size * 0.24)}v${n(size * 0.5)}h${n(-size * 1.2)}v${n(-size * 0.5)}h${n(size * 0.24)}v${n(-size * 1.2)}h${n(-size * 0.14)}z`, 2.5)}${draw(Array.from({ length: 16 }, (_, index) => `M${n(x2 - size * 0.5)} ${n(y + size * (0.5 + index * 0.03))}l${n(size * 0.1)} ${n(-size * 0.1)}M${n(x2 + size * 0.4)} ${n(y + size * (0.5 + index * 0.03))}l${n(size * 0.1)} ${n(-size * 0.1)}`).join(''), 1)}${draw(`M${n(x2 + size * 0.9)} ${n(y - size)}v${n(size * 2)}m-8 0h16m-16 ${n(-size * 2)}h16`, 1.2)}${text(x2 + size * 0.96, y, `${random.int(60, 190)}`, { size: height * 0.03, fill: ink })}${rect(width - 210, height - 78, 186, 54, 'none', `stroke="${ink}" stroke-width="1.5"`)}${text(width - 196, height - 45, `L2–${random.int(20, 48)} · 1:${random.int(1, 2)}`, { size: 18, fill: ink })}`,
      gist: { bands: [back, mix(back, ink, 0.12), back] },
    }
  },
  exploded: ({ width, height, random }) => {
    const [back, tone] = random.pick([
      ['#f4f2ec', '#2f5a50'],
      ['#20262a', '#e8a33c'],
      ['#e9eef0', '#3d5f7a'],
      ['#f6ebe0', '#8f3a22'],
    ] as const)
    const x = width / 2
    let body =
      rect(0, 0, width, height, back) +
      `<line x1="${n(x)}" x2="${n(x)}" y1="${n(height * 0.05)}" y2="${n(height * 0.95)}" stroke="${mix(back, tone, 0.5)}" stroke-dasharray="6 6"/>`
    let defs = ''
    const count = random.int(7, 10)
    for (let index = count - 1; index >= 0; index -= 1) {
      const y = height * (0.1 + (0.8 * index) / (count - 1))
      const wide = width * (0.14 + random.next() * 0.16)
      const tall = index === Math.floor(count / 2) ? height * 0.09 : height * (0.012 + random.next() * 0.03)
      const color = mix(tone, random.pick(['#ffffff', '#000000', '#c9b48a']), random.next() * 0.6)
      defs += `<linearGradient id="e${index}"><stop offset="0" stop-color="${mix(color, '#000000', 0.35)}"/><stop offset=".35" stop-color="${mix(color, '#ffffff', 0.35)}"/><stop offset="1" stop-color="${mix(color, '#000000', 0.45)}"/></linearGradient>`
      body += `<ellipse cx="${n(x)}" cy="${n(y + tall)}" rx="${n(wide)}" ry="${n(wide * 0.24)}" fill="url(#e${index})"/>${rect(x - wide, y, wide * 2, tall, `url(#e${index})`)}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(wide)}" ry="${n(wide * 0.24)}" fill="${mix(color, '#ffffff', 0.35)}"/><ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(wide * 0.55)}" ry="${n(wide * 0.13)}" fill="${mix(color, '#000000', 0.25)}"/><line x1="${n(x + wide)}" x2="${n(width * 0.86)}" y1="${n(y)}" y2="${n(y)}" stroke="${mix(back, tone, 0.6)}"/>${circle(width * 0.88, y, width * 0.022, 'none', `stroke="${tone}" stroke-width="2"`)}${text(width * 0.88, y + 5, String(index + 1), { size: 14, fill: tone, anchor: 'middle' })}`
    }
    return {
      defs,
      body,
      gist: {
        bands: [back, back, back],
        spots: [
          [0.5, 0.5, 0.2, mix(back, tone, 0.6)],
          [0.5, 0.2, 0.16, mix(back, tone, 0.5)],
          [0.5, 0.8, 0.16, mix(back, tone, 0.5)],
        ],
      },
    }
  },
  whiteboard: ({ width, height, random }) => {
    const wall = random.pick(['#c9c4ba', '#b9c4c9', '#d4cdbf'])
    const notes = ['#f7e27a', '#f9b3a0', '#a9dcc9', '#b4cdf2', '#f3c9e6']
    let [body, defs] = [
      '',
      vertical('board', [
        [0, '#fbfcfb'],
        [1, '#e6eae8'],
      ]),
    ]
    defs +=
      '<linearGradient id="lamp" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".7"/><stop offset=".4" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".16"/></linearGradient>'
    const [left, top, wide, tall] = [width * 0.05, height * 0.07, width * 0.9, height * 0.82]
    for (let index = 0; index < random.int(10, 24); index += 1) {
      const [x, y, size] = [
        left + 20 + random.next() * wide * 0.84,
        top + 16 + random.next() * tall * 0.7,
        Math.min(width, height) * 0.11,
      ]
      const note = random.pick(notes)
      body += `<g transform="translate(${n(x)} ${n(y)}) rotate(${n((random.next() - 0.5) * 12)})">${rect(3, 4, size, size, '#000000', 'opacity=".12"')}${rect(0, 0, size, size, note)}${Array.from({ length: random.int(2, 4) }, (_, row) => rect(size * 0.12, size * (0.2 + row * 0.2), size * (0.4 + random.next() * 0.4), 3, '#26302c', 'opacity=".6" rx="1.5"')).join('')}</g>`
    }
    for (let index = 0; index < 5; index += 1) {
      const color = random.pick(['#c0392b', '#1f5f9a', '#2a7a4a', '#26302c'])
      const [x, y] = [left + wide * random.next() * 0.8, top + tall * (0.1 + random.next() * 0.75)]
      body +=
        index % 2 === 0
          ? path(
              `M${n(x)} ${n(y)}q${n(60 + random.next() * 90)} ${n(-50)} ${n(130 + random.next() * 60)} ${n(20)}m-14 -14l14 14l-18 8`,
              'none',
              `stroke="${color}" stroke-width="4" stroke-linecap="round"`,
            )
          : `<ellipse cx="${n(x + 60)}" cy="${n(y)}" rx="${n(60 + random.next() * 50)}" ry="${n(30 + random.next() * 20)}" fill="none" stroke="${color}" stroke-width="4"/>`
    }
    return {
      defs,
      body: `${rect(0, 0, width, height, wall)}${rect(left - 8, top - 8, wide + 16, tall + 16, '#8f9693', 'rx="4"')}${rect(left, top, wide, tall, 'url(#board)')}${body}${rect(left + wide * 0.3, top + tall + 6, wide * 0.3, 12, '#6f7673', 'rx="3"')}${rect(0, 0, width, height, 'url(#lamp)')}`,
      gist: {
        bands: [mix(wall, '#f4f6f5', 0.6), '#f1f3f2', '#e6eae8', wall],
        spots: [
          [0.3, 0.4, 0.1, '#f5e8a8'],
          [0.6, 0.5, 0.1, '#c4dcd2'],
        ],
      },
    }
  },
}
