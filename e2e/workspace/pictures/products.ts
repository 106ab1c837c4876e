import {
  type Paint,
  circle,
  glow,
  horizontal,
  mix,
  n,
  path,
  radial,
  rect,
  shadow,
  text,
  vertical,
} from './ink.ts'
import type { Random } from '../content/random.ts'

const BODIES = [
  '#2f5a50',
  '#8f3a22',
  '#d9cfbd',
  '#3d5f7a',
  '#3a3f43',
  '#6d7a55',
  '#c9a24a',
  '#22304a',
  '#a8654a',
  '#b9c4bd',
] as const
const STUDIOS = [
  ['#e9e4da', '#d3cabb'],
  ['#dfe6e6', '#bfcccb'],
  ['#f1e3d3', '#dcbfa0'],
  ['#26302e', '#1b2321'],
  ['#e6dfe6', '#cbbfca'],
  ['#d9dfcf', '#b6c0a4'],
  ['#f3d9c4', '#e0a888'],
  ['#30343f', '#1f222b'],
  ['#f4f1ea', '#e2dccf'],
  ['#c8d7d8', '#aebfc1'],
] as const

function studio(width: number, height: number, random: Random) {
  const [wall, floor] = random.pick(STUDIOS)
  const line = 0.62 + random.next() * 0.14
  return {
    defs: vertical('bg', [
      [0, wall],
      [line - 0.03, mix(wall, floor, 0.4)],
      [line + 0.02, floor],
      [1, mix(floor, wall, 0.5)],
    ]),
    body: rect(0, 0, width, height, 'url(#bg)'),
    isDark: wall < '#555555',
    wall,
    floor,
  }
}

const metal = (id: string, color: string) =>
  horizontal(id, [
    [0, mix(color, '#000000', 0.45)],
    [0.3, mix(color, '#ffffff', 0.28)],
    [0.55, color],
    [1, mix(color, '#000000', 0.6)],
  ])

/** The lantern itself, standing on (x, y), `tall` units high. */
export function lantern(
  id: string,
  x: number,
  y: number,
  tall: number,
  color: string,
  random: Random,
  isLit = true,
): { defs: string; body: string } {
  const wide = tall * (0.3 + random.next() * 0.12)
  const [base, cap] = [tall * (0.13 + random.next() * 0.06), tall * (0.08 + random.next() * 0.04)]
  const glass = tall * 0.55
  const lean = wide * (0.36 + random.next() * 0.1)
  const top = y - base - glass - cap
  const warm = random.pick(['#ffd98a', '#ffcf7a', '#ffe2a8'])
  const handle = random.pick(['round', 'square', 'loop'] as const)
  const bail =
    handle === 'round'
      ? `M${n(x - lean)} ${n(top + 8)}Q${n(x)} ${n(top - tall * 0.24)} ${n(x + lean)} ${n(top + 8)}`
      : handle === 'square'
        ? `M${n(x - lean)} ${n(top + 8)}V${n(top - tall * 0.12)}H${n(x + lean)}V${n(top + 8)}`
        : `M${n(x - lean * 0.4)} ${n(top + 4)}C${n(x - lean)} ${n(top - tall * 0.2)} ${n(x + lean)} ${n(top - tall * 0.2)} ${n(x + lean * 0.4)} ${n(top + 4)}`
  const ribs = random.int(0, 3)
  let details = ''
  for (let index = 0; index < ribs; index += 1)
    details += rect(
      x - wide * 0.47,
      y - base - glass * ((index + 1) / (ribs + 1)),
      wide * 0.94,
      2,
      mix(color, '#000000', 0.3),
      'opacity=".7"',
    )
  return {
    defs:
      metal(`m${id}`, color) +
      radial(
        `w${id}`,
        isLit
          ? [
              [0, '#fffbe8'],
              [0.6, warm],
              [1, mix(warm, '#c97a2c', 0.55)],
            ]
          : [
              [0, '#f4f3ee'],
              [0.7, '#dcdcd4'],
              [1, '#b9b9b0'],
            ],
      ),
    body: `${path(bail, 'none', `stroke="${mix(color, '#202020', 0.6)}" stroke-width="${n(tall * 0.018)}" stroke-linecap="round"`)}${rect(x - wide * 0.5, top, wide, cap, `url(#m${id})`, `rx="${n(cap * 0.35)}"`)}${rect(x - wide * 0.45, top + cap, wide * 0.9, glass, `url(#w${id})`, `rx="${n(tall * 0.015)}"`)}${details}${rect(x - wide * 0.55, y - base, wide * 1.1, base, `url(#m${id})`, `rx="${n(base * 0.26)}"`)}${circle(x, y - base * 0.5, tall * 0.015, isLit ? '#f3b04c' : '#777777')}${rect(x - wide * 0.36, top + cap + glass * 0.05, wide * 0.06, glass * 0.9, '#ffffff', `rx="${n(wide * 0.03)}" opacity=".55"`)}`,
  }
}

export const products: Readonly<Record<string, Paint>> = {
  lantern: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const color = random.pick(BODIES)
    const [x, y, tall] = [
      width * (0.42 + random.next() * 0.16),
      height * 0.8,
      height * (0.5 + random.next() * 0.16),
    ]
    const thing = lantern('a', x, y, tall, color, random, random.chance(0.8))
    const [shade, dark] = shadow('sh', x + tall * 0.06, y, tall * 0.42, tall * 0.06, room.isDark ? 0.7 : 0.5)
    const [shine, light] = glow('gl', x, y - tall * 0.45, tall * 0.75, '#ffdf9a', room.isDark ? 0.55 : 0.7)
    return {
      defs: room.defs + thing.defs + shade + shine,
      body: room.body + light + dark + thing.body,
      gist: {
        bands: [room.wall, mix(room.wall, room.floor, 0.3), room.floor],
        spots: [
          [x / width, 0.55, 0.16, '#ffdf9a'],
          [x / width, 0.76, 0.1, color],
        ],
      },
    }
  },
  'lantern-dark': ({ width, height, random }) => {
    const [x, y, tall] = [
      width * (0.4 + random.next() * 0.2),
      height * (0.74 + random.next() * 0.08),
      height * (0.4 + random.next() * 0.25),
    ]
    const tone = random.pick(['#ffb95c', '#ffcf7a', '#ff9a4a', '#ffe2b0'])
    const thing = lantern('a', x, y, tall, '#20242a', random)
    const [far, wide] = glow('g1', x, y - tall * 0.4, height * 0.8, tone, 0.6)
    const [near, bright] = glow('g2', x, y - tall * 0.4, tall * 0.6, '#fff1cf', 0.7)
    const back = random.pick(['#0d1014', '#140f0c', '#0b1418'])
    return {
      defs:
        vertical('bg', [
          [0, back],
          [0.76, mix(back, tone, 0.16)],
          [0.765, mix(back, tone, 0.3)],
          [1, back],
        ]) +
        thing.defs +
        far +
        near +
        radial('pool', [
          [0, tone, 0.5],
          [1, tone, 0],
        ]),
      body: `${rect(0, 0, width, height, 'url(#bg)')}${wide}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(tall)}" ry="${n(tall * 0.14)}" fill="url(#pool)"/>${bright}${thing.body}`,
      gist: {
        bands: [back, mix(back, tone, 0.2), back],
        spots: [
          [x / width, 0.55, 0.34, mix(back, tone, 0.5)],
          [x / width, 0.55, 0.14, '#fff1cf'],
        ],
      },
    }
  },
  lineup: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const count = random.int(3, 6)
    const colors = random.sample(BODIES, count)
    let [defs, body] = [room.defs, room.body]
    for (const [index, color] of colors.entries()) {
      const x = width * (0.12 + (0.76 * (index + 0.5)) / count)
      const tall = height * (0.36 + 0.3 * (index / Math.max(1, count - 1)))
      const [shade, dark] = shadow(`s${index}`, x, height * 0.8, tall * 0.34, tall * 0.05, 0.45)
      const thing = lantern(`p${index}`, x, height * 0.8, tall, color, random, index % 2 === 0)
      defs += shade + thing.defs
      body += dark + thing.body
    }
    return {
      defs,
      body,
      gist: {
        bands: [room.wall, room.wall, room.floor],
        spots: colors.map(
          (color, index) => [0.12 + (0.76 * (index + 0.5)) / count, 0.6, 0.07, color] as const,
        ),
      },
    }
  },
  headlamp: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const [strap, shell] = [
      random.pick(['#c9863f', '#3a5a4a', '#8f2f1b', '#2b3a55', '#d9c9a8']),
      random.pick(['#20282a', '#e9e4da', '#3d5f5a']),
    ]
    const [x, y, size] = [width * 0.5, height * 0.54, Math.min(width, height) * 0.3]
    const [shine, light] = glow('gl', x, y, size * 1.5, '#fff1cf', 0.8)
    const [shade, dark] = shadow('sh', x, y + size * 1.1, size * 1.2, size * 0.16)
    let weave = ''
    for (let index = 0; index < 30; index += 1)
      weave += `M${n(x - size * 1.35 + index * size * 0.09)} ${n(y - size * 0.2)}l${n(size * 0.05)} ${n(size * 0.4)}`
    return {
      defs: room.defs + shine + shade + metal('m', shell),
      body: `${room.body}${dark}${path(`M${n(x - size * 1.4)} ${n(y - size * 0.2)}Q${n(x)} ${n(y - size * 1.5)} ${n(x + size * 1.4)} ${n(y - size * 0.2)}L${n(x + size * 1.4)} ${n(y + size * 0.15)}Q${n(x)} ${n(y - size * 1.05)} ${n(x - size * 1.4)} ${n(y + size * 0.15)}Z`, mix(strap, '#000000', 0.35))}${rect(x - size * 1.42, y - size * 0.2, size * 2.84, size * 0.42, strap, 'rx="10"')}${path(weave, 'none', 'stroke="#fff" stroke-opacity=".18" stroke-width="2"')}${rect(x - size * 0.55, y - size * 0.5, size * 1.1, size, 'url(#m)', `rx="${n(size * 0.26)}"`)}${light}${circle(x, y, size * 0.34, '#fff8e6')}${circle(x, y, size * 0.34, 'none', `stroke="${mix(shell, '#000000', 0.4)}" stroke-width="5"`)}${circle(x, y, size * 0.13, '#ffe2a8')}`,
      gist: {
        bands: [room.wall, room.wall, room.floor],
        spots: [
          [0.5, 0.54, 0.4, strap],
          [0.5, 0.54, 0.14, '#fff8e6'],
        ],
      },
    }
  },
  mug: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const color = random.pick(['#c94f2f', '#2f5a50', '#e9e4da', '#3d5f7a', '#d9a441', '#5b4a6a'])
    const scale = Math.min(width, height) / 640
    const [shade, dark] = shadow('sh', 340, 478, 210, 30, 0.55)
    const speckles = Array.from({ length: 24 }, () =>
      circle(210 + random.next() * 220, 270 + random.next() * 180, 1 + random.next() * 2.4, '#ffffff'),
    ).join('')
    return {
      defs: room.defs + shade + metal('m', color),
      body: `${room.body}<g transform="translate(${n(width / 2 - 320 * scale)} ${n(height / 2 - 320 * scale)}) scale(${n(scale * 10) === '0' ? 1 : scale})">${dark}<path d="M424 290q96-6 92 78t-104 70" fill="none" stroke="${color}" stroke-width="24"/><path d="M188 232H444L428 448Q424 474 396 474H236Q208 474 204 448Z" fill="url(#m)"/><ellipse cx="316" cy="232" rx="128" ry="26" fill="#f3efe7"/><ellipse cx="316" cy="236" rx="112" ry="19" fill="${random.pick(['#40261a', '#6a3a1c', '#c9b48a'])}"/><g opacity=".3">${speckles}</g><path d="M290 200q-14-30 6-54t-4-60M340 196q-12-26 8-50t-2-54" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="7" stroke-linecap="round"/></g>`,
      gist: { bands: [room.wall, room.wall, room.floor], spots: [[0.5, 0.55, 0.24, color]] },
    }
  },
  bottle: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const color = random.pick(BODIES)
    const scale = height / 780
    const [shade, dark] = shadow('sh', 280, 660, 170, 24, 0.6)
    const [shine, light] = glow('gl', 170, 300, 280, mix(color, '#ffffff', 0.5), 0.4)
    return {
      defs: room.defs + shade + shine + metal('m', color),
      body: `${room.body}<g transform="translate(${n(width / 2 - 280 * scale)} 0) scale(${scale})">${light}${dark}<rect x="238" y="120" width="84" height="70" rx="12" fill="#0e1413"/><path d="M230 190H330Q372 214 372 270V630Q372 660 342 660H218Q188 660 188 630V270Q188 214 230 190Z" fill="url(#m)"/><path d="M214 268V628" stroke="#fff" stroke-opacity=".5" stroke-width="7" stroke-linecap="round"/><path d="M252 430l28-44 28 44zM266 452h28" fill="none" stroke="#e7f2ee" stroke-width="4"/></g>`,
      gist: { bands: [room.wall, room.wall, room.floor], spots: [[0.5, 0.55, 0.2, color]] },
    }
  },
  battery: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const wrap = random.pick(['#2f8f7c', '#e8793a', '#3d6a9a', '#c9a24a', '#7a3a5a'])
    const count = random.int(2, 4)
    const wide = Math.min(width * 0.16, height * 0.15)
    const [top, tall] = [height * 0.28, height * 0.46]
    let body = ''
    for (let index = 0; index < count; index += 1) {
      const x = width / 2 + (index - count / 2) * wide * 1.06
      body += `${rect(x + wide * 0.32, top - height * 0.02, wide * 0.36, height * 0.03, '#c9ccc9', 'rx="3"')}${rect(x, top, wide, tall, 'url(#m)', `rx="${n(wide * 0.14)}"`)}${rect(x, top + tall * 0.1, wide, tall * 0.06, '#ffffff', 'opacity=".6"')}${text(x + wide / 2, top + tall * 0.4, '+', { size: wide * 0.5, fill: '#ffffff', weight: 700, anchor: 'middle' })}`
    }
    const half = (count * wide) / 2
    const [shade, dark] = shadow('sh', width / 2, top + tall + 4, half * 1.4, 22)
    return {
      defs: room.defs + metal('m', wrap) + shade,
      body: `${room.body}${dark}${body}${rect(width / 2 - half, top + tall * 0.72, half * 2.1, tall * 0.1, '#d9c48a', 'opacity=".9"')}${path(`M${n(width / 2 + half)} ${n(top + tall * 0.2)}q${n(wide)} ${n(-height * 0.2)} ${n(wide * 1.6)} ${n(height * 0.1)}M${n(width / 2 + half)} ${n(top + tall * 0.26)}q${n(wide)} ${n(-height * 0.14)} ${n(wide * 1.5)} ${n(height * 0.16)}`, 'none', 'stroke="#b3261e" stroke-width="6" stroke-linecap="round"')}`,
      gist: { bands: [room.wall, room.wall, room.floor], spots: [[0.5, 0.5, 0.26, wrap]] },
    }
  },
  box: ({ width, height, random }) => {
    const room = studio(width, height, random)
    const [front, accent] = random.pick([
      ['#17463d', '#f2c14e'],
      ['#e8793a', '#fbe8c8'],
      ['#e9e4da', '#c94f2f'],
      ['#27324f', '#e19a86'],
      ['#c9b08a', '#26302c'],
    ] as const)
    const [x, y, wide, tall] = [width * 0.3, height * 0.24, width * 0.34, height * 0.54]
    const depth = width * (0.1 + random.next() * 0.06)
    const [shade, dark] = shadow('sh', x + wide * 0.7, y + tall, wide, height * 0.05, 0.5)
    const [shine, light] = glow(
      'gl',
      x + wide / 2,
      y + tall * 0.62,
      wide * 0.5,
      mix(accent, '#ffffff', 0.4),
      0.7,
    )
    return {
      defs:
        room.defs +
        shade +
        shine +
        horizontal('f', [
          [0, mix(front, '#ffffff', 0.08)],
          [1, front],
        ]),
      body: `${room.body}${dark}${path(`M${n(x + wide)} ${n(y)}l${n(depth)} ${n(-depth * 0.35)}v${n(tall)}l${n(-depth)} ${n(depth * 0.35)}z`, mix(front, '#000000', 0.35))}${path(`M${n(x)} ${n(y)}l${n(depth)} ${n(-depth * 0.35)}h${n(wide)}l${n(-depth)} ${n(depth * 0.35)}z`, mix(front, '#ffffff', 0.25))}${rect(x, y, wide, tall, 'url(#f)')}${light}${path(`M${n(x)} ${n(y + tall * 0.8)}q${n(wide * 0.25)} ${n(-tall * 0.2)} ${n(wide * 0.5)} ${n(-tall * 0.08)}t${n(wide * 0.5)} ${n(-tall * 0.04)}V${n(y + tall)}H${n(x)}Z`, mix(front, '#000000', 0.3))}${circle(x + wide / 2, y + tall * 0.6, wide * 0.09, accent)}${text(x + wide * 0.08, y + tall * 0.15, 'Lookout', { size: wide * 0.17, fill: accent, weight: 700 })}${rect(x + wide * 0.08, y + tall * 0.2, wide * 0.4, 3, accent, 'opacity=".7"')}`,
      gist: {
        bands: [room.wall, room.wall, room.floor],
        spots: [
          [0.48, 0.5, 0.24, front],
          [0.47, 0.57, 0.07, accent],
        ],
      },
    }
  },
}
