import {
  type Canvas,
  type Paint,
  circle,
  fillBelow,
  glow,
  mix,
  mountain,
  n,
  path,
  radial,
  rect,
  stars,
  vertical,
  weathered,
} from './ink.ts'
import { hills, pines } from './landscapes.ts'

const SKIES = [
  { sky: ['#0a1424', '#1d3448', '#3f6470'], far: '#2b4a57', near: '#070d12' },
  { sky: ['#0c1030', '#26305e', '#5b5a86'], far: '#3a3f6a', near: '#080a18' },
  { sky: ['#081a1e', '#174048', '#5f8f84'], far: '#245058', near: '#061014' },
  { sky: ['#140f26', '#3a2a52', '#8a5a6a'], far: '#4a3558', near: '#0d0916' },
] as const

function night(canvas: Canvas, { pineRows = true, starCount = 150, horizon = 0.55 } = {}) {
  const look = canvas.random.pick(SKIES)
  const turn = weathered(canvas.random, 0.7)
  return hills(canvas, {
    sky: look.sky.map(turn),
    far: turn(look.far),
    near: look.near,
    starCount,
    hasPines: pineRows,
    horizon,
    layers: 5,
    amplitude: 0.12 + canvas.random.next() * 0.16,
    frequency: 2 + canvas.random.next() * 3,
    roughness: 0.5,
  })
}

export const nights: Readonly<Record<string, Paint>> = {
  'tent-night': (canvas) => {
    const { width, height, random } = canvas
    const scene = night(canvas)
    const ground = height * 0.89
    const tents = random.weighted([
      [1, 6],
      [2, 2],
      [3, 1],
    ])
    let [defs, body] = [scene.defs, scene.body]
    const spots: (readonly [number, number, number, string])[] = []
    for (let index = 0; index < tents; index += 1) {
      const size = height * (0.17 + random.next() * 0.1) * (index === 0 ? 1 : 0.6)
      const x =
        width * (tents === 1 ? 0.3 + random.next() * 0.4 : 0.2 + (index / tents) * 0.6 + random.next() * 0.1)
      const [bright, warm, deep] = random.pick([
        ['#fff0c2', '#f4a94a', '#a4481b'],
        ['#fff6d8', '#f2c14e', '#8a6a1b'],
        ['#ffe6c9', '#e8793a', '#8f2f1b'],
        ['#eefbe6', '#9fd08a', '#2c5a3a'],
      ] as const)
      const [haloDefs, halo] = glow(`g${index}`, x, ground - size * 0.2, size * 2.6, warm, 0.5)
      defs +=
        haloDefs +
        radial(
          `t${index}`,
          [
            [0, bright],
            [0.5, warm],
            [1, deep],
          ],
          'cx=".5" cy=".85" r=".85"',
        )
      const at = (dx: number, dy: number) => `${n(x + dx * size)} ${n(ground - dy * size)}`
      const shape = `M${at(-1, 0)}C${at(-0.75, 0.52)} ${at(-0.42, 0.88)} ${at(0, 1)}C${at(0.44, 0.88)} ${at(0.8, 0.52)} ${at(1.02, 0)}`
      body += `${halo}${path(`${shape}Z`, `url(#t${index})`)}${path(`M${at(0, 1)}C${at(-0.06, 0.6)} ${at(-0.13, 0.25)} ${at(-0.19, 0)}H${n(x + size * 0.22)}C${at(0.16, 0.25)} ${at(0.06, 0.6)} ${at(0, 1)}Z`, '#fff4d0', 'opacity=".5"')}${path(shape, 'none', `stroke="${mix(deep, '#000000', 0.5)}" stroke-width="2"`)}`
      if (random.chance(0.4))
        body += path(
          `M${at(0.3, 0)}q${n(size * 0.02)} ${n(-size * 0.3)} ${n(size * 0.1)} ${n(-size * 0.32)}t${n(size * 0.1)} ${n(size * 0.32)}z`,
          deep,
          'opacity=".55"',
        )
      spots.push([x / width, 0.8, (size / width) * 1.1, warm])
    }
    body += path(
      `M0 ${n(ground)}Q${n(width / 2)} ${n(ground - height * 0.03)} ${n(width)} ${n(ground + 4)}V${n(height)}H0Z`,
      '#05090c',
    )
    return { defs, body, gist: { bands: scene.gist.bands, spots } }
  },
  desert: (canvas) => {
    const { random } = canvas
    const turn = weathered(random, 0.8)
    return hills(canvas, {
      sky: ['#101a38', '#3d4a78', '#b9849a', '#e7b48f'].map(turn),
      far: turn('#6f5d7e'),
      near: '#120f1d',
      starCount: 120,
      horizon: 0.66,
      amplitude: 0.12 + random.next() * 0.1,
      layers: 4,
      frequency: 2 + random.next() * 2,
      roughness: 0.32,
      sun: {
        x: 0.2 + random.next() * 0.6,
        y: 0.1 + random.next() * 0.2,
        radius: 0.018 + random.next() * 0.02,
        halo: '#cdd8ff',
        disc: '#f4f6ff',
      },
    })
  },
  aurora: (canvas) => {
    const { width, height, random } = canvas
    const scene = night(canvas, { starCount: 90, horizon: 0.66 })
    const colors = random.pick([
      ['#7dffb0', '#3fd0c9', '#8a7bff'],
      ['#9affc0', '#5fe0a0', '#ff7bd0'],
      ['#6ff0ff', '#58a8ff', '#b48cff'],
    ] as const)
    let [defs, curtains] = ['', '']
    for (const [index, color] of colors.entries()) {
      defs += `<linearGradient id="a${index}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${color}" stop-opacity="0"/><stop offset=".78" stop-color="${color}" stop-opacity=".5"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></linearGradient>`
      const wave = mountain(random, 1.6 / width, 0.5)
      const base = height * (0.5 + index * 0.05)
      for (let x = -10; x < width; x += width / 150) {
        const foot = base + wave(x) * height * 0.32
        curtains += rect(
          x,
          foot - height * (0.22 + 0.2 * random.next()),
          width / 120,
          height * 0.34,
          `url(#a${index})`,
          `opacity="${n(0.2 + random.next() * 0.5)}"`,
        )
      }
    }
    const front = mountain(random, 3 / width, 0.5)
    const top = (x: number) => height * 0.84 + front(x) * height * 0.1
    const sky = scene.gist.bands[0] ?? '#0a1424'
    return {
      defs: `${vertical('night', [
        [0, sky],
        [1, mix(sky, colors[1], 0.3)],
      ])}${defs}`,
      body: `${rect(0, 0, width, height, 'url(#night)')}${stars(canvas, 120)}${curtains}${path(fillBelow(width, height, top), '#060b10')}${pines(canvas, top, '#04080b', 2)}`,
      gist: {
        bands: [sky, mix(sky, colors[0], 0.5), mix(sky, colors[1], 0.4), '#060b10'],
        spots: [[0.4, 0.4, 0.3, mix(sky, colors[0], 0.6)]],
      },
    }
  },
  milkyway: (canvas) => {
    const { width, height, random } = canvas
    const sky = random.pick(['#0b1026', '#0a1a26', '#160f26', '#101418'])
    const dust = random.pick(['#8a90c9', '#c9a58a', '#7fa9b9'])
    const [x, tilt] = [width * (0.3 + random.next() * 0.4), (random.next() - 0.5) * width * 0.8]
    let [defs, band] = [
      vertical('sky', [
        [0, sky],
        [0.75, mix(sky, dust, 0.22)],
        [1, mix(sky, '#e7b48f', 0.35)],
      ]),
      '',
    ]
    for (let index = 0; index < 26; index += 1) {
      const way = index / 25
      const [cloudDefs, cloud] = glow(
        `c${index}`,
        x + tilt * (way - 0.5) + (random.next() - 0.5) * width * 0.14,
        height * way * 0.85,
        width * (0.1 + random.next() * 0.16),
        random.chance(0.25) ? '#e7c9b0' : dust,
        0.16 + random.next() * 0.16,
      )
      defs += cloudDefs
      band += cloud
    }
    for (let index = 0; index < 340; index += 1) {
      const way = random.next()
      band += circle(
        x + tilt * (way - 0.5) + (random.next() + random.next() - 1) * width * 0.16,
        way * height * 0.85,
        0.3 + random.next() * 0.9,
        '#ffffff',
        `opacity="${n(0.3 + random.next() * 0.6)}"`,
      )
    }
    const front = mountain(random, 4 / width, 0.55)
    const top = (px: number) => height * 0.87 + front(px) * height * 0.08
    const lamp = [width * (0.2 + random.next() * 0.6), height * 0.9] as const
    const [lampDefs, light] = glow('lamp', lamp[0], lamp[1], width * 0.35, '#ffc870', 0.7)
    return {
      defs: defs + lampDefs,
      body: `${rect(0, 0, width, height, 'url(#sky)')}${band}${stars(canvas, 240, 0.9)}${light}${path(fillBelow(width, height, top), '#05070c')}${circle(lamp[0], top(lamp[0]) - 4, 3.4, '#fff3cf')}`,
      gist: {
        bands: [sky, mix(sky, dust, 0.3), mix(sky, '#e7b48f', 0.3), '#05070c'],
        spots: [[lamp[0] / width, 0.88, 0.14, '#ffc870']],
      },
    }
  },
  campfire: ({ width, height, random }) => {
    const [x, y] = [width * (0.35 + random.next() * 0.3), height * 0.78]
    const [defs, halo] = glow('fire', x, y, height * 0.75, '#ff9a3c', 0.85)
    let body = ''
    for (let index = 0; index < 9; index += 1) {
      const lean = (random.next() - 0.5) * height * 0.16
      const tall = height * (0.14 + random.next() * 0.26)
      const wide = height * (0.03 + random.next() * 0.05)
      body += path(
        `M${n(x + lean - wide)} ${n(y)}Q${n(x + lean * 1.6 - wide)} ${n(y - tall * 0.5)} ${n(x + lean * 0.6)} ${n(y - tall)}Q${n(x + lean * 1.2 + wide * 1.4)} ${n(y - tall * 0.45)} ${n(x + lean + wide)} ${n(y)}Z`,
        random.pick(['#ffdf8a', '#ffb347', '#ff7a2c', '#f2542d']),
        'opacity=".75"',
      )
    }
    let sparks = ''
    for (let index = 0; index < 70; index += 1)
      sparks += circle(
        x + (random.next() - 0.5) * height * (0.2 + random.next() * 0.5),
        y - random.next() * height * 0.7,
        0.6 + random.next() * 1.7,
        '#ffc870',
        `opacity="${n(0.3 + random.next() * 0.7)}"`,
      )
    let logs = ''
    for (let index = 0; index < 5; index += 1)
      logs += rect(
        x - height * 0.17,
        y - 4 + random.next() * 14,
        height * 0.34,
        height * 0.034,
        random.pick(['#2a1710', '#3b2016', '#1b0f0b']),
        `rx="6" transform="rotate(${n((random.next() - 0.5) * 50)} ${n(x)} ${n(y)})"`,
      )
    let people = ''
    for (let index = 0; index < random.int(0, 3); index += 1) {
      const px = width * random.pick([0.1, 0.2, 0.8, 0.9]) + random.next() * 30
      const size = height * 0.16
      people +=
        path(
          `M${n(px - size * 0.6)} ${n(y + size * 0.5)}q0 ${n(-size)} ${n(size * 0.6)} ${n(-size)}t${n(size * 0.6)} ${n(size)}z`,
          '#120a0a',
        ) + circle(px, y - size * 0.72, size * 0.24, '#120a0a')
    }
    return {
      defs:
        vertical('sky', [
          [0, '#0b0d18'],
          [0.6, '#1d1420'],
          [1, '#2a1612'],
        ]) + defs,
      body: `${rect(0, 0, width, height, 'url(#sky)')}${stars({ width, height, random }, 70, 0.5)}${halo}${rect(0, y + 8, width, height, '#140b0a')}${logs}${body}${sparks}${people}`,
      gist: {
        bands: ['#0d0e18', '#2a1612', '#140b0a'],
        spots: [
          [x / width, 0.65, 0.3, '#c96a2c'],
          [x / width, 0.7, 0.1, '#ffdf8a'],
        ],
      },
    }
  },
  hut: (canvas) => {
    const { width, height, random } = canvas
    const scene = night(canvas, { starCount: 110, horizon: 0.4 })
    const [x, y, size] = [
      width * (0.25 + random.next() * 0.5),
      height * 0.8,
      height * (0.09 + random.next() * 0.06),
    ]
    const [defs, light] = glow('win', x, y - size * 0.4, size * 3.4, '#ffc870', 0.6)
    const smoke = path(
      `M${n(x + size * 0.5)} ${n(y - size * 1.5)}q${n(size * 0.5)} ${n(-size)} 0 ${n(-size * 2)}`,
      'none',
      `stroke="#c9d3da" stroke-opacity=".25" stroke-width="${n(size * 0.2)}" stroke-linecap="round"`,
    )
    return {
      defs: scene.defs + defs,
      body: `${scene.body}${path(`M0 ${n(y)}Q${n(width * 0.5)} ${n(y - height * 0.06)} ${n(width)} ${n(y + 8)}V${n(height)}H0Z`, '#0a1016')}${smoke}${light}${path(`M${n(x - size)} ${n(y)}v${n(-size * 0.8)}l${n(size)} ${n(-size * 0.7)}l${n(size)} ${n(size * 0.7)}v${n(size * 0.8)}z`, '#04070a')}${rect(x + size * 0.35, y - size * 1.55, size * 0.2, size * 0.5, '#04070a')}${rect(x - size * 0.3, y - size * 0.6, size * 0.46, size * 0.42, '#ffd98a')}${rect(x - size * 0.09, y - size * 0.6, size * 0.04, size * 0.42, '#04070a')}`,
      gist: {
        bands: [...scene.gist.bands.slice(0, -1), '#0a1016'],
        spots: [[x / width, 0.74, 0.09, '#ffcf8a']],
      },
    }
  },
  city: ({ width, height, random }) => {
    const [top, low, ground] = random.pick([
      ['#131a30', '#2c2a4a', '#1a1322'],
      ['#0f2228', '#244a52', '#101a1e'],
      ['#2a1420', '#5a2a3a', '#1a0c12'],
    ] as const)
    const lights = random.pick([
      ['#ffcf7a', '#ff8a5c', '#7fd0ff', '#ffe9c2', '#f76d8e'],
      ['#ffe0a0', '#ffc04a', '#ff6a3c', '#fff4d8', '#9ad0c0'],
    ] as const)
    let body = ''
    for (let index = 0; index < 90; index += 1) {
      const radius = (6 + random.next() ** 2 * 46) * (height / 520)
      const [x, y] = [random.next() * width, height * (0.22 + random.next() * 0.7)]
      const color = random.pick(lights)
      body +=
        circle(x, y, radius, color, `opacity="${n(0.12 + random.next() * 0.35)}"`) +
        circle(x, y, radius * 0.94, 'none', `stroke="${color}" stroke-opacity=".35" stroke-width="1.5"`)
    }
    let rain = ''
    for (let index = 0; index < 120; index += 1)
      rain += circle(
        random.next() * width,
        random.next() * height,
        0.8 + random.next() * 2.4,
        '#ffffff',
        `opacity="${n(0.1 + random.next() * 0.3)}"`,
      )
    return {
      defs: vertical('sky', [
        [0, top],
        [0.6, low],
        [1, ground],
      ]),
      body: rect(0, 0, width, height, 'url(#sky)') + body + rain,
      gist: {
        bands: [top, low, ground],
        spots: [
          [0.3, 0.5, 0.16, mix(low, lights[0], 0.6)],
          [0.7, 0.6, 0.18, mix(low, lights[1], 0.6)],
        ],
      },
    }
  },
}
