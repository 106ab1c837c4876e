import { type Paint, circle, glow, mix, n, path, rect, vertical } from './ink.ts'
import { landscapes } from './landscapes.ts'
import { lantern } from './products.ts'

const SKINS = ['#f0c9a8', '#d9a07a', '#a86f4a', '#7a4a30', '#5b3626', '#e8b894'] as const
const HAIRS = ['#1d1512', '#4a2e1c', '#8a5a2c', '#c9a24a', '#9a9a96', '#7a2f1b'] as const
const COATS = [
  '#c94f2f',
  '#2f5a50',
  '#d9a441',
  '#3d5f7a',
  '#5b4a6a',
  '#8a8f7a',
  '#26302c',
  '#e0a888',
] as const

export const peopleScenes: Readonly<Record<string, Paint>> = {
  portrait: (canvas) => {
    const { width, height, random } = canvas
    const kind = random.pick(['dusk', 'fog', 'meadow', 'snow'] as const)
    const back = landscapes[kind]?.(canvas)
    const [skin, hair, coat] = [random.pick(SKINS), random.pick(HAIRS), random.pick(COATS)]
    const [x, y, head] = [
      width * (0.4 + random.next() * 0.2),
      height * 0.42,
      width * (0.15 + random.next() * 0.03),
    ]
    const [defs, warm] = glow('lamp', x, y + head * 3.2, width * 0.62, '#ffcf8a', 0.6)
    const hat = random.pick(['none', 'beanie', 'hood'] as const)
    const top =
      hat === 'beanie'
        ? path(
            `M${n(x - head * 1.08)} ${n(y - head * 0.25)}Q${n(x - head)} ${n(y - head * 1.75)} ${n(x)} ${n(y - head * 1.7)}T${n(x + head * 1.08)} ${n(y - head * 0.25)}Z`,
            random.pick(COATS),
          ) +
          rect(
            x - head * 1.12,
            y - head * 0.5,
            head * 2.24,
            head * 0.36,
            mix(hair, '#ffffff', 0.15),
            `rx="${n(head * 0.16)}"`,
          )
        : hat === 'hood'
          ? ''
          : path(
              `M${n(x - head * 1.06)} ${n(y + head * 0.1)}Q${n(x - head * 1.2)} ${n(y - head * 1.5)} ${n(x)} ${n(y - head * 1.42)}T${n(x + head * 1.06)} ${n(y + head * 0.1)}Q${n(x + head * 0.7)} ${n(y - head * 0.7)} ${n(x)} ${n(y - head * 0.66)}T${n(x - head * 1.06)} ${n(y + head * 0.1)}Z`,
              hair,
            )
    const behind =
      hat === 'hood'
        ? `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(head * 1.45)}" ry="${n(head * 1.75)}" fill="${mix(coat, '#000000', 0.2)}"/>`
        : random.chance(0.5)
          ? path(
              `M${n(x - head * 1.1)} ${n(y - head * 0.4)}Q${n(x - head * 1.5)} ${n(y + head * 1.8)} ${n(x - head * 0.8)} ${n(y + head * 2)}H${n(x + head * 0.8)}Q${n(x + head * 1.5)} ${n(y + head * 1.8)} ${n(x + head * 1.1)} ${n(y - head * 0.4)}Z`,
              hair,
            )
          : ''
    return {
      defs: `${back?.defs ?? ''}${defs}${vertical('skin', [
        [0, mix(skin, '#20283a', 0.22)],
        [1, mix(skin, '#ffcf8a', 0.25)],
      ])}${vertical('coat', [
        [0, coat],
        [1, mix(coat, '#000000', 0.45)],
      ])}`,
      body: `${back?.body ?? rect(0, 0, width, height, '#888888')}${rect(0, 0, width, height, '#10161c', 'opacity=".28"')}${behind}${rect(x - head * 0.42, y + head * 0.7, head * 0.84, head * 1.1, mix(skin, '#000000', 0.25))}${path(`M${n(x - head * 2.6)} ${n(height)}Q${n(x - head * 2.5)} ${n(y + head * 1.9)} ${n(x - head * 0.7)} ${n(y + head * 1.45)}Q${n(x)} ${n(y + head * 2)} ${n(x + head * 0.7)} ${n(y + head * 1.45)}Q${n(x + head * 2.5)} ${n(y + head * 1.9)} ${n(x + head * 2.6)} ${n(height)}Z`, 'url(#coat)')}${path(`M${n(x)} ${n(y + head * 1.8)}V${n(height)}`, 'none', `stroke="${mix(coat, '#000000', 0.5)}" stroke-width="4"`)}<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(head)}" ry="${n(head * 1.3)}" fill="url(#skin)"/>${path(`M${n(x - head * 0.5)} ${n(y - head * 0.02)}q${n(head * 0.16)} ${n(-head * 0.1)} ${n(head * 0.32)} 0M${n(x + head * 0.18)} ${n(y - head * 0.02)}q${n(head * 0.16)} ${n(-head * 0.1)} ${n(head * 0.32)} 0M${n(x - head * 0.3)} ${n(y + head * 0.66)}q${n(head * 0.3)} ${n(head * 0.18)} ${n(head * 0.6)} 0M${n(x + head * 0.02)} ${n(y + head * 0.06)}l${n(-head * 0.1)} ${n(head * 0.34)}h${n(head * 0.16)}`, 'none', `stroke="${mix(skin, '#1a0f0a', 0.65)}" stroke-width="${n(head * 0.055)}" stroke-linecap="round" stroke-linejoin="round"`)}${top}${warm}`,
      gist: {
        bands: (back?.gist.bands ?? ['#888888']).map((color) => mix(color, '#10161c', 0.28)),
        spots: [
          [x / width, 0.8, 0.32, coat],
          [x / width, 0.42, 0.17, skin],
        ],
      },
    }
  },
  hikers: (canvas) => {
    const { width, height, random } = canvas
    const back = landscapes[random.pick(['dusk', 'ridge', 'snow', 'range'] as const)]?.(canvas)
    const ink = mix(back?.gist.bands.at(-1) ?? '#1b2329', '#0b0d12', 0.75)
    const rise = random.pick([-0.1, 0.1])
    const ground = (x: number) => height * (0.82 + rise * (x / width - 0.5)) + Math.sin(x / 60) * 4
    const points = Array.from(
      { length: 60 },
      (_, index) => `L${n((index * width) / 59)} ${n(ground((index * width) / 59))}`,
    ).join('')
    let [walkers, defs] = ['', back?.defs ?? '']
    const spots: (readonly [number, number, number, string])[] = []
    for (let index = 0; index < random.int(2, 5); index += 1) {
      const x = width * (0.2 + index * (0.09 + random.next() * 0.06))
      const [y, size] = [ground(x) + 3, height * (0.13 + random.next() * 0.03)]
      const [lampDefs, light] = glow(
        `h${index}`,
        x + size * 0.3,
        y - size * 0.42,
        size * 0.7,
        '#ffd88a',
        0.75,
      )
      defs += lampDefs
      walkers += `${light}${circle(x, y - size * 0.92, size * 0.09, ink)}${path(`M${n(x - size * 0.12)} ${n(y - size * 0.8)}h${n(size * 0.22)}l${n(size * 0.04)} ${n(size * 0.4)}l${n(size * 0.1)} ${n(size * 0.42)}h${n(-size * 0.1)}l${n(-size * 0.12)} ${n(-size * 0.36)}l${n(-size * 0.1)} ${n(size * 0.36)}h${n(-size * 0.1)}l${n(size * 0.08)} ${n(-size * 0.46)}z`, ink)}${rect(x - size * 0.26, y - size * 0.82, size * 0.17, size * 0.36, ink, `rx="${n(size * 0.05)}"`)}${path(`M${n(x + size * 0.08)} ${n(y - size * 0.7)}L${n(x + size * 0.3)} ${n(y - size * 0.46)}`, 'none', `stroke="${ink}" stroke-width="${n(size * 0.06)}"`)}${circle(x + size * 0.3, y - size * 0.42, size * 0.05, '#fff3cf')}`
      spots.push([x / width, 0.76, 0.04, '#ffd88a'])
    }
    return {
      defs,
      body: `${back?.body ?? ''}${path(`M0 ${n(height)}${points}L${n(width)} ${n(height)}Z`, ink)}${walkers}`,
      gist: { bands: [...(back?.gist.bands ?? []), ink], spots },
    }
  },
  reading: ({ width, height, random }) => {
    const cloth = random.pick(['#c9763a', '#8f5a3a', '#5a6a4a', '#3d5a6a', '#a8543a'])
    const [skin, coat] = [random.pick(SKINS), random.pick(COATS)]
    const x = width * (0.3 + random.next() * 0.1)
    const ground = height * 0.84
    const lamp = [width * (0.62 + random.next() * 0.14), ground] as const
    const thing = lantern('r', lamp[0], lamp[1], height * 0.3, '#2a3030', random)
    const [defs, light] = glow('lamp', lamp[0], lamp[1] - height * 0.14, width * 0.6, '#ffd98a', 0.85)
    const size = height * 0.4
    return {
      defs:
        thing.defs +
        defs +
        vertical('in', [
          [0, mix(cloth, '#000000', 0.55)],
          [1, mix(cloth, '#000000', 0.2)],
        ]),
      body: `${rect(0, 0, width, height, 'url(#in)')}${path(`M0 0L${n(width * 0.5)} ${n(-height * 0.2)}L${n(width)} 0V${n(height)}H${n(width * 0.94)}L${n(width * 0.52)} ${n(height * 0.04)}L${n(width * 0.04)} ${n(height)}H0Z`, mix(cloth, '#000000', 0.62))}${light}${path(`M0 ${n(ground)}Q${n(width / 2)} ${n(ground - 14)} ${n(width)} ${n(ground)}V${n(height)}H0Z`, mix(cloth, '#120a06', 0.75))}${path(`M${n(x - size * 0.7)} ${n(ground)}Q${n(x - size * 0.6)} ${n(ground - size * 0.9)} ${n(x)} ${n(ground - size * 0.85)}Q${n(x + size * 0.5)} ${n(ground - size * 0.6)} ${n(x + size * 0.95)} ${n(ground)}Z`, mix(coat, '#000000', 0.25))}<ellipse cx="${n(x + size * 0.06)}" cy="${n(ground - size * 1.08)}" rx="${n(size * 0.2)}" ry="${n(size * 0.25)}" fill="${mix(skin, '#ffcf8a', 0.2)}"/>${path(`M${n(x - size * 0.16)} ${n(ground - size * 1.02)}q${n(-size * 0.02)} ${n(-size * 0.4)} ${n(size * 0.28)} ${n(-size * 0.36)}q${n(size * 0.14)} 0 ${n(size * 0.12)} ${n(size * 0.14)}q${n(-size * 0.28)} 0 ${n(-size * 0.4)} ${n(size * 0.22)}z`, random.pick(HAIRS))}${path(`M${n(x + size * 0.26)} ${n(ground - size * 0.52)}l${n(size * 0.24)} ${n(-size * 0.1)}l${n(size * 0.24)} ${n(size * 0.06)}v${n(size * 0.3)}l${n(-size * 0.24)} ${n(-size * 0.06)}l${n(-size * 0.24)} ${n(size * 0.1)}z`, '#fff4dc')}${path(`M${n(x + size * 0.5)} ${n(ground - size * 0.62)}v${n(size * 0.3)}`, 'none', 'stroke="#b9a684" stroke-width="2"')}${thing.body}`,
      gist: {
        bands: [mix(cloth, '#000000', 0.5), mix(cloth, '#000000', 0.3), mix(cloth, '#120a06', 0.7)],
        spots: [
          [lamp[0] / width, 0.68, 0.3, mix(cloth, '#ffd98a', 0.6)],
          [lamp[0] / width, 0.7, 0.08, '#fff3cf'],
          [x / width, 0.66, 0.12, coat],
        ],
      },
    }
  },
}
