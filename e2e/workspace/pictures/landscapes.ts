import {
  type Canvas,
  type Paint,
  type Painting,
  circle,
  fillBelow,
  glow,
  mix,
  mountain,
  n,
  path,
  rect,
  stars,
  vertical,
  weathered,
} from './ink.ts'

interface Hills {
  sky: readonly string[]
  far: string
  near: string
  /** Where the first range stands, from the top. */
  horizon: number
  amplitude: number
  layers: number
  frequency: number
  roughness: number
  hasPines?: boolean
  starCount?: number
  sun?: { x: number; y: number; radius: number; halo: string; disc: string }
  snowcaps?: boolean
}

export function hills(canvas: Canvas, look: Hills, id = ''): Painting {
  const { width, height, random } = canvas
  const { far, near, layers, horizon, amplitude } = look
  let defs = vertical(
    `sky${id}`,
    look.sky.map((color, index) => [index / (look.sky.length - 1), color]),
  )
  let body = rect(0, 0, width, height, `url(#sky${id})`)
  if (look.starCount !== undefined) body += stars(canvas, look.starCount)
  if (look.sun !== undefined) {
    const { x, y, radius, halo, disc } = look.sun
    const [halodefs, light] = glow(`halo${id}`, x * width, y * height, radius * height * 6, halo, 0.75)
    defs += halodefs
    body += light + circle(x * width, y * height, radius * height, disc)
  }
  const span = Math.max(width, height * 0.9)
  for (let layer = 0; layer < layers; layer += 1) {
    const depth = layer / (layers - 1)
    const color = mix(far, near, depth)
    const base = height * (horizon + (1 - horizon) * depth ** 1.25 * 0.82)
    const rise = height * amplitude * (1 - 0.45 * depth)
    const shape = mountain(random, (look.frequency + layer * 0.8) / span, look.roughness)
    const top = (x: number) => base + shape(x) * rise
    defs += `<linearGradient id="l${id}${layer}" gradientUnits="userSpaceOnUse" x1="0" y1="${n(base - rise * 0.45)}" x2="0" y2="${n(base + height * 0.22)}"><stop offset="0" stop-color="${color}"/><stop offset="1" stop-color="${mix(color, far, 0.55)}"/></linearGradient>`
    body += path(fillBelow(width, height, top), `url(#l${id}${layer})`)
    if (look.snowcaps === true && depth < 0.7) body += snow(canvas, top, rise, base)
    if (look.hasPines === true && layer >= layers - 3)
      body += pines(canvas, top, mix(color, near, 0.4), layer - layers + 4)
  }
  const middle = mix(far, near, 0.4)
  return {
    defs,
    body,
    gist: {
      bands: [
        ...look.sky.slice(0, Math.max(2, Math.round(look.sky.length * 0.8))),
        far,
        middle,
        mix(near, far, 0.2),
      ],
      ...(look.sun === undefined ? {} : { spots: [[look.sun.x, look.sun.y, 0.16, look.sun.disc]] }),
    },
  }
}

function snow({ width, random }: Canvas, top: (x: number) => number, rise: number, base: number): string {
  let body = ''
  for (let x = 0; x < width; x += width / 70) {
    const y = top(x)
    const above = (base - y) / rise
    if (above < 0.08) continue
    const long = above * rise * (0.2 + random.next() * 0.4)
    body += `M${n(x)} ${n(y)}L${n(x + width / 60)} ${n(top(x + width / 60))}L${n(x + width / 90)} ${n(y + long)}Z`
  }
  return path(body, '#ffffff', 'opacity=".55"')
}

export function pines(
  { width, height, random }: Canvas,
  top: (x: number) => number,
  color: string,
  size: number,
): string {
  let body = ''
  for (let x = -10; x < width + 10; x += 6 + random.next() * 14 * size * 0.7) {
    const tall = height * (0.03 + 0.05 * random.next()) * size * 0.9
    const wide = tall * (0.26 + random.next() * 0.1)
    const foot = top(x) + 6
    for (let tier = 0; tier < 4; tier += 1) {
      const [tip, hem, half] = [
        foot - tall + tall * tier * 0.22,
        foot - tall + tall * (0.34 + tier * 0.22),
        wide * (0.35 + tier * 0.22),
      ]
      body += `M${n(x)} ${n(tip)}L${n(x + half)} ${n(hem)}L${n(x - half)} ${n(hem)}Z`
    }
  }
  return path(body, color)
}

/** One look, many days: sun, palette and mountains differ each time. */
function day(
  looks: readonly Hills[],
  { sunny = 0, spread = 1 }: { sunny?: number; spread?: number } = {},
): Paint {
  return (canvas) => {
    const { random } = canvas
    const look = random.pick(looks)
    const turn = weathered(random, spread)
    const [bright = '#fff2d8'] = look.sky.slice(-1)
    const { sun: _sun, ...rest } = look
    const sun =
      look.sun ??
      (random.chance(sunny)
        ? {
            x: 0,
            y: 0.36,
            radius: 0.03,
            halo: mix(bright, '#ffd9a0', 0.5),
            disc: mix(bright, '#fff8e8', 0.7),
          }
        : undefined)
    return hills(canvas, {
      ...rest,
      sky: look.sky.map(turn),
      far: turn(look.far),
      near: turn(look.near),
      horizon: look.horizon + (random.next() - 0.5) * 0.12,
      amplitude: look.amplitude * (0.75 + random.next() * 0.6),
      frequency: look.frequency * (0.7 + random.next() * 0.8),
      layers: look.layers + random.int(-1, 1),
      ...(sun === undefined
        ? {}
        : { sun: { ...sun, x: 0.12 + random.next() * 0.76, y: sun.y + (random.next() - 0.5) * 0.12 } }),
    })
  }
}

const BASE = { layers: 6, amplitude: 0.22, frequency: 3, roughness: 0.5, horizon: 0.45 } as const

export const landscapes: Readonly<Record<string, Paint>> = {
  ridge: day(
    [
      { ...BASE, sky: ['#8fb4c9', '#f4d9c0', '#f7c9a2'], far: '#d9b7a6', near: '#2b3a42' },
      { ...BASE, sky: ['#6f8fb0', '#e8b9a0', '#f9d9a8'], far: '#c99a92', near: '#22303c' },
      { ...BASE, sky: ['#a9c3cc', '#f6e6cf', '#fbe0b8'], far: '#e0c4a4', near: '#3d4a44' },
    ],
    { sunny: 0.9 },
  ),
  range: day([
    {
      ...BASE,
      sky: ['#5d8fb8', '#cfe0ea', '#e9eff0'],
      far: '#b5cbd8',
      near: '#16344a',
      horizon: 0.38,
      amplitude: 0.34,
      roughness: 0.55,
    },
    {
      ...BASE,
      sky: ['#7aa3b5', '#d9e6e4', '#f2f1e8'],
      far: '#bdd0cf',
      near: '#1f4347',
      horizon: 0.36,
      amplitude: 0.38,
      roughness: 0.52,
    },
    {
      ...BASE,
      sky: ['#8c94b8', '#d9d6e6', '#efe9ec'],
      far: '#c3c1d6',
      near: '#2c2f52',
      horizon: 0.4,
      amplitude: 0.34,
      roughness: 0.56,
    },
    {
      ...BASE,
      sky: ['#4f86b4', '#b9d6e6', '#e6eef0'],
      far: '#a9c2d0',
      near: '#23404f',
      horizon: 0.34,
      amplitude: 0.44,
      roughness: 0.54,
      layers: 5,
      snowcaps: true,
    },
  ]),
  valley: day(
    [
      {
        ...BASE,
        sky: ['#a9bcc4', '#f1e4cc', '#f0d9b0'],
        far: '#d6bd8f',
        near: '#6b2f12',
        hasPines: true,
        horizon: 0.4,
      },
      {
        ...BASE,
        sky: ['#93aebd', '#efe0c4', '#f3cf9b'],
        far: '#dba968',
        near: '#7a3512',
        hasPines: true,
        horizon: 0.38,
      },
      {
        ...BASE,
        sky: ['#b7c0bb', '#ede6d0', '#ead9ac'],
        far: '#c9b274',
        near: '#4a3a16',
        hasPines: true,
        horizon: 0.42,
      },
    ],
    { sunny: 0.2 },
  ),
  fog: day([
    {
      ...BASE,
      sky: ['#c9d3d2', '#e7ebe8'],
      far: '#c4d0ce',
      near: '#12262a',
      hasPines: true,
      horizon: 0.3,
      layers: 7,
      amplitude: 0.14,
    },
    {
      ...BASE,
      sky: ['#b9c4cc', '#e3e6e6'],
      far: '#b7c3c9',
      near: '#1a2733',
      hasPines: true,
      horizon: 0.26,
      layers: 7,
      amplitude: 0.18,
    },
    {
      ...BASE,
      sky: ['#d8d6cb', '#f0ede2'],
      far: '#cfcdbf',
      near: '#2b2f22',
      hasPines: true,
      horizon: 0.34,
      layers: 7,
      amplitude: 0.12,
    },
  ]),
  snow: day(
    [
      {
        ...BASE,
        sky: ['#7ea1c4', '#dbe5ee', '#f3ddd6'],
        far: '#b9cbe0',
        near: '#f2f5f8',
        horizon: 0.42,
        amplitude: 0.3,
        roughness: 0.58,
      },
      {
        ...BASE,
        sky: ['#8fb0d6', '#e7e3ef', '#f6d8cf'],
        far: '#a9bcd9',
        near: '#fbf7f5',
        horizon: 0.4,
        amplitude: 0.36,
        roughness: 0.55,
        hasPines: false,
      },
      {
        ...BASE,
        sky: ['#5f83ac', '#c4d6e6', '#eef2f4'],
        far: '#9db6cf',
        near: '#eef3f7',
        horizon: 0.36,
        amplitude: 0.4,
        roughness: 0.6,
      },
    ],
    { sunny: 0.35, spread: 0.6 },
  ),
  dusk: day(
    [
      {
        ...BASE,
        sky: ['#27324f', '#74608a', '#e19a86', '#f4c083'],
        far: '#a8748a',
        near: '#161a2b',
        horizon: 0.52,
      },
      {
        ...BASE,
        sky: ['#1d2a4a', '#4a5f8e', '#d98c6a', '#f6b76a'],
        far: '#8a6a80',
        near: '#10162a',
        horizon: 0.5,
      },
      {
        ...BASE,
        sky: ['#3a2b4d', '#8a4f76', '#e8766a', '#f9b48c'],
        far: '#a85a72',
        near: '#1c1224',
        horizon: 0.54,
      },
      {
        ...BASE,
        sky: ['#24405a', '#5f8f9a', '#e6c49a', '#f3d9a8'],
        far: '#7fa09a',
        near: '#0f2430',
        horizon: 0.5,
      },
    ],
    { sunny: 0.75 },
  ),
  dunes: day([
    {
      ...BASE,
      sky: ['#8cb7c2', '#f2e6d2'],
      far: '#e8cfa4',
      near: '#b3743c',
      roughness: 0.22,
      frequency: 1.6,
      layers: 5,
      horizon: 0.42,
      amplitude: 0.3,
    },
    {
      ...BASE,
      sky: ['#c9a58a', '#f6dcb8'],
      far: '#e3b98a',
      near: '#8a4426',
      roughness: 0.2,
      frequency: 1.3,
      layers: 5,
      horizon: 0.38,
      amplitude: 0.36,
    },
    {
      ...BASE,
      sky: ['#9fb7c9', '#f4efe6'],
      far: '#efe3cd',
      near: '#c9a878',
      roughness: 0.24,
      frequency: 1.8,
      layers: 6,
      horizon: 0.46,
      amplitude: 0.26,
    },
  ]),
  meadow: day([
    {
      ...BASE,
      sky: ['#9cc3d5', '#eef4ee', '#ffffff'],
      far: '#b9d2b4',
      near: '#1f4a2c',
      roughness: 0.35,
      frequency: 2,
      horizon: 0.4,
    },
    {
      ...BASE,
      sky: ['#86b7d9', '#e6f1ee', '#f9f6e4'],
      far: '#c4d79a',
      near: '#36591d',
      roughness: 0.32,
      frequency: 1.8,
      horizon: 0.42,
    },
    {
      ...BASE,
      sky: ['#a4bfc9', '#e6e9df'],
      far: '#a9c19c',
      near: '#17402f',
      roughness: 0.38,
      frequency: 2.4,
      horizon: 0.36,
      hasPines: true,
    },
  ]),
  panorama: day(
    [
      {
        ...BASE,
        sky: ['#6fa0bf', '#e5e4dc', '#f4e2c6'],
        far: '#b9c4c6',
        near: '#20343a',
        horizon: 0.4,
        amplitude: 0.44,
        frequency: 5,
        roughness: 0.52,
      },
      {
        ...BASE,
        sky: ['#2f3f66', '#c98a86', '#f6c78c'],
        far: '#a97f92',
        near: '#191c30',
        horizon: 0.45,
        amplitude: 0.42,
        frequency: 5,
        roughness: 0.52,
      },
      {
        ...BASE,
        sky: ['#7f9fb4', '#dfe6e8'],
        far: '#b4c6cf',
        near: '#274a4a',
        horizon: 0.42,
        amplitude: 0.4,
        frequency: 5,
        roughness: 0.5,
        hasPines: true,
      },
    ],
    { sunny: 0.8 },
  ),
  lake: (canvas) => {
    const { width, height, random } = canvas
    const half = height / 2
    const shore = day([
      {
        ...BASE,
        sky: ['#a7c4d6', '#f3e9dc'],
        far: '#b9c9cf',
        near: '#27423f',
        horizon: 0.35,
        amplitude: 0.5,
        layers: 4,
        hasPines: true,
      },
      {
        ...BASE,
        sky: ['#f0b48c', '#f6e2c4'],
        far: '#c79a90',
        near: '#3a2a35',
        horizon: 0.35,
        amplitude: 0.55,
        layers: 4,
        hasPines: true,
      },
      {
        ...BASE,
        sky: ['#5f8fb8', '#dbe9ef'],
        far: '#9fb9c9',
        near: '#19384a',
        horizon: 0.32,
        amplitude: 0.6,
        layers: 4,
        hasPines: true,
      },
    ])({ ...canvas, height: half })
    const water = random.pick(['#1d3a44', '#22304a', '#20423f'])
    let ripples = ''
    for (let index = 0; index < 26; index += 1) {
      const y = half + 4 + random.next() ** 1.5 * half
      ripples += rect(
        random.next() * width * 0.8,
        y,
        width * (0.05 + random.next() * 0.3),
        0.8 + ((y - half) / half) * 2,
        '#ffffff',
        `opacity="${n(0.1 + random.next() * 0.14)}" rx="1"`,
      )
    }
    return {
      defs: `${shore.defs}<clipPath id="up"><rect width="${n(width)}" height="${n(half)}"/></clipPath><g id="shore" clip-path="url(#up)">${shore.body}</g>`,
      body: `<use href="#shore"/><g transform="translate(0 ${n(height)}) scale(1 -1)"><use href="#shore"/></g>${rect(0, half, width, half, water, 'opacity=".42"')}${rect(0, half - 1.5, width, 3, '#e9f1ee', 'opacity=".5"')}${ripples}`,
      gist: {
        bands: [...shore.gist.bands, ...shore.gist.bands.toReversed().map((color) => mix(color, water, 0.4))],
      },
    }
  },
  sea: ({ width, height, random }) => {
    const turn = weathered(random, 1.2)
    const [top, low, high] = random.pick([
      ['#6c93ad', '#e6c6b2', '#f6d8a8'],
      ['#31466f', '#c97f7a', '#f7bd7c'],
      ['#86a9bd', '#d9e2e2', '#f4efe0'],
      ['#4a6a8a', '#9fb8c4', '#e9dcc4'],
    ] as const)
    const sky = [top, low, high].map(turn)
    const water = [mix(sky[1] ?? '#c9a999', '#806a60', 0.3), turn('#5f7f8f'), turn('#1d3a4a')]
    const line = height * (0.46 + random.next() * 0.14)
    const x = width * (0.2 + random.next() * 0.6)
    const [defs, light] = glow('sun', x, line - height * 0.08, height * 0.42, '#ffe1b3', 0.8)
    let glints = ''
    for (let index = 0; index < 170; index += 1) {
      const depth = random.next() ** 1.6
      const y = line + 3 + depth * (height - line)
      const long = (1 - Math.abs(random.next() - 0.5)) * (20 + depth * 130) * (width / 900)
      glints += rect(
        x + (random.next() - 0.5) * (50 + depth * 420) - long / 2,
        y,
        long,
        1 + depth * 2.6,
        '#ffe9c9',
        `rx="1.5" opacity="${n(0.55 - 0.4 * depth)}"`,
      )
    }
    const sail = random.chance(0.4)
      ? path(`M${n(width * 0.78)} ${n(line + 3)}l6 -34l14 34z`, '#1d2b36', 'opacity=".8"')
      : ''
    return {
      defs:
        vertical('sky', [
          [0, sky[0] ?? ''],
          [0.7, sky[1] ?? ''],
          [1, sky[2] ?? ''],
        ]) +
        vertical('sea', [
          [0, water[0] ?? ''],
          [0.3, water[1] ?? ''],
          [1, water[2] ?? ''],
        ]) +
        defs,
      body: `${rect(0, 0, width, line, 'url(#sky)')}${light}${circle(x, line - height * 0.07, height * 0.05, '#fff8e8')}${rect(0, line, width, height - line, 'url(#sea)')}${glints}${sail}`,
      gist: { bands: [...sky, ...water], spots: [[x / width, 0.45, 0.14, '#fff1d6']] },
    }
  },
  waterfall: (canvas) => {
    const { width, height, random } = canvas
    const turn = weathered(random)
    const [rock, moss] = [turn('#26312f'), turn('#3f6b45')]
    const left = mountain(random, 4 / height, 0.5)
    const right = mountain(random, 4 / height, 0.5)
    const steps = Array.from({ length: 60 }, (_, index) => (index / 59) * height)
    const wall = (side: 1 | -1, shape: (y: number) => number, inset: number, color: string) => {
      const edge = side === 1 ? 0 : width
      return path(
        `M${edge} 0${steps.map((y) => `L${n(edge + side * (width * inset + shape(y) * width * 0.16))} ${n(y)}`).join('')}L${edge} ${n(height)}Z`,
        color,
      )
    }
    let water = ''
    for (let index = 0; index < 90; index += 1) {
      const x = width * (0.44 + random.next() * 0.13)
      water += `<path d="M${n(x)} ${n(height * 0.1)}q${n((random.next() - 0.5) * 20)} ${n(height * 0.3)} ${n((random.next() - 0.5) * 46)} ${n(height * 0.68)}" stroke="#fff" stroke-width="${n(0.6 + random.next() * 3)}" fill="none" opacity="${n(0.15 + random.next() * 0.4)}"/>`
    }
    const [defs, mist] = glow('mist', width * 0.5, height * 0.8, width * 0.5, '#eef6f4', 0.85)
    return {
      defs:
        vertical('sky', [
          [0, turn('#c9dcd9')],
          [1, turn('#8fb0a8')],
        ]) + defs,
      body: `${rect(0, 0, width, height, 'url(#sky)')}${wall(1, left, 0.38, mix(rock, '#8fb0a8', 0.35))}${wall(-1, right, 0.36, mix(rock, '#8fb0a8', 0.35))}${water}${mist}${wall(1, right, 0.28, moss)}${wall(-1, left, 0.26, mix(moss, rock, 0.4))}${wall(1, left, 0.16, rock)}${wall(-1, right, 0.14, rock)}${pines(canvas, () => height * 1.02, rock, 4)}`,
      gist: { bands: ['#a9c4be', mix(moss, '#ffffff', 0.3), rock], spots: [[0.5, 0.5, 0.18, '#e6f0ee']] },
    }
  },
  birches: ({ width, height, random }) => {
    const season = random.pick([
      ['#e9c46a', '#b5651d', '#f3e2b3'],
      ['#a9c48a', '#4f7a3f', '#e6efd6'],
      ['#d9dfe2', '#8a97a0', '#eef1f2'],
      ['#e07a4a', '#8a2f1b', '#f6d9b8'],
    ])
    const [leaf = '#e9c46a', deep = '#b5651d', air = '#f3e2b3'] = season.map(weathered(random, 0.5))
    let body = rect(0, 0, width, height, 'url(#air)')
    for (let layer = 0; layer < 3; layer += 1) {
      const depth = layer / 2
      for (let index = 0; index < 9 + layer * 2; index += 1) {
        const x = random.next() * width
        const thick = (4 + depth * 20) * (0.6 + random.next() * 0.8) * (width / 900)
        body += rect(
          x,
          -10,
          thick,
          height * (0.72 + depth * 0.3),
          mix('#f7f4ec', air, 0.7 - depth * 0.6),
          `transform="rotate(${n((random.next() - 0.5) * 4)} ${n(x)} ${n(height)})"`,
        )
        if (layer === 0) continue
        body += rect(
          x + thick * 0.65,
          -10,
          thick * 0.35,
          height * (0.72 + depth * 0.3),
          '#2b2620',
          'opacity=".18"',
        )
        for (let mark = 0; mark < 12 * depth; mark += 1)
          body += rect(
            x + random.next() * thick * 0.4,
            random.next() * height * 0.9,
            thick * (0.2 + random.next() * 0.5),
            1.5 + random.next() * 4,
            '#2b2620',
            'opacity=".75" rx="1"',
          )
      }
      let leaves = ''
      for (let index = 0; index < 160; index += 1)
        leaves += `M${n(random.next() * width)} ${n(random.next() ** 2 * height * 0.75)}h${n(3 + random.next() * 9)}v${n(2 + random.next() * 5)}z`
      body += path(leaves, mix(leaf, deep, random.next()), `opacity="${n(0.45 + depth * 0.3)}"`)
    }
    let floor = ''
    for (let index = 0; index < 220; index += 1)
      floor += `M${n(random.next() * width)} ${n(height * (0.8 + random.next() * 0.2))}h${n(6 + random.next() * 14)}v3z`
    return {
      defs: vertical('air', [
        [0, air],
        [0.75, mix(air, leaf, 0.5)],
        [1, deep],
      ]),
      body:
        body +
        rect(0, height * 0.88, width, height * 0.12, deep, 'opacity=".7"') +
        path(floor, leaf, 'opacity=".6"'),
      gist: { bands: [air, mix(air, leaf, 0.5), mix(leaf, air, 0.4), deep] },
    }
  },
  road: (canvas) => {
    const { width, height, random } = canvas
    const scene = (random.chance(0.5) ? landscapes['dusk'] : landscapes['meadow'])?.(canvas)
    if (scene === undefined) throw new Error('no landscape for the road')
    const line = height * 0.62
    const bend = width * (0.3 + random.next() * 0.4)
    const ground = mix(scene.gist.bands.at(-1) ?? '#222222', '#000000', 0.25)
    const lamp = [bend + width * 0.03, line + height * 0.09] as const
    const [defs, light] = glow('lamp', lamp[0], lamp[1], height * 0.2, '#ffd88a', 0.8)
    return {
      defs: scene.defs + defs,
      body: `${scene.body}${path(`M0 ${n(line)}Q${n(width / 2)} ${n(line - 18)} ${n(width)} ${n(line + 6)}V${n(height)}H0Z`, ground)}${path(`M${n(bend - 3)} ${n(line)}Q${n(bend + 40)} ${n(line + height * 0.1)} ${n(width * 0.32)} ${n(height)}H${n(width * 0.66)}Q${n(bend + 90)} ${n(line + height * 0.14)} ${n(bend + 4)} ${n(line)}Z`, mix(ground, '#c9b99f', 0.35))}${light}${path(`M${n(lamp[0])} ${n(lamp[1])}l-5 ${n(height * 0.1)}h10zM${n(lamp[0] - 3)} ${n(lamp[1] - 8)}h6v10h-6z`, '#0b0d12')}${circle(lamp[0] + 8, lamp[1] + 12, 3, '#fff3cf')}`,
      gist: { ...scene.gist, spots: [[lamp[0] / width, lamp[1] / height, 0.08, '#ffd88a']] },
    }
  },
}
