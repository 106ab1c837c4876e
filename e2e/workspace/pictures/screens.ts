import type { Random } from '../content/random.ts'
import {
  type Paint,
  circle,
  fillBelow,
  glow,
  line,
  mix,
  mountain,
  n,
  path,
  rect,
  text,
  vertical,
} from './ink.ts'

const THEMES = [
  { back: '#f7f8f6', ink: '#18221f', soft: '#6a7772', rule: '#e1e6e3', main: '#17463d', accent: '#e8a33c' },
  { back: '#101816', ink: '#f2f6f4', soft: '#9db0aa', rule: '#22302c', main: '#f2c14e', accent: '#7fd0b9' },
  { back: '#fbf7f0', ink: '#2a1f18', soft: '#8a7a6a', rule: '#ece2d3', main: '#8f3a22', accent: '#d98c4a' },
  { back: '#12162a', ink: '#eef0fb', soft: '#9aa0c4', rule: '#232946', main: '#ffb98a', accent: '#8a9bff' },
  { back: '#eef3f6', ink: '#14222c', soft: '#64798a', rule: '#d9e3ea', main: '#1f4a6a', accent: '#e8793a' },
] as const

const status = (width: number, ink: string) =>
  `${text(28, 46, '9:41', { size: 15, fill: ink, weight: 700 })}${rect(width - 62, 35, 26, 12, 'none', `rx="3" stroke="${ink}"`)}${rect(width - 60, 37, 18, 8, ink, 'rx="1.5"')}${rect(width - 90, 38, 4, 8, ink)}${rect(width - 84, 35, 4, 11, ink)}`

function rows(
  random: Random,
  theme: (typeof THEMES)[number],
  width: number,
  from: number,
  to: number,
): string {
  const labels = [
    'Sunrise alarm',
    'Fade out at 23:00',
    'Find my lantern',
    'Night mode',
    'Warm below 20 %',
    'Lock the dial',
    'Kitchen',
    'Tent',
    'Stairs',
    'Share with Ines',
    'Units',
    'Sounds',
    'Moon phase',
    'Help',
    'About',
    'Rename',
    'Firmware 2.4.0',
    'Porch',
    'Cabin',
    'Boat',
  ]
  let body = ''
  let index = random.int(0, 9)
  for (let y = from; y < to; y += 68) {
    const isOn = random.chance(0.55)
    body += `<line x1="28" x2="${n(width - 28)}" y1="${n(y)}" y2="${n(y)}" stroke="${theme.rule}"/>${text(28, y + 41, labels[index % labels.length] ?? '', { size: 18, fill: theme.ink })}${rect(width - 80, y + 20, 52, 30, isOn ? theme.main : theme.rule, 'rx="15"')}${circle(width - (isOn ? 43 : 65), y + 35, 12, isOn ? theme.back : '#ffffff')}`
    index += 1
  }
  return body
}

export const screens: Readonly<Record<string, Paint>> = {
  'app-dial': ({ width, height, random }) => {
    const theme = random.pick(THEMES)
    const [x, y, radius] = [width / 2, height * 0.4, width * 0.31]
    const share = 0.15 + random.next() * 0.75
    const angle = share * Math.PI * 2 - Math.PI / 2
    const end = [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
    const value = Math.round(share * 14)
    const [defs, halo] = glow('g', x, y, radius * 1.5, theme.accent, 0.25)
    const chips = ['Warm', 'Neutral', 'Night']
    const chosen = random.int(0, 2)
    const chip = (width - 56 - 16) / 3
    return {
      defs,
      body: `${rect(0, 0, width, height, theme.back)}${status(width, theme.ink)}${text(28, 128, random.pick(['Lantern', 'Tent', 'Kitchen', 'Cabin', 'Lookout 2']), { size: 34, fill: theme.ink, weight: 700 })}${text(28, 158, `Connected, about ${value + 1} hours`, { size: 17, fill: theme.soft })}${halo}${circle(x, y, radius, 'none', `stroke="${theme.rule}" stroke-width="22"`)}${path(`M${n(x)} ${n(y - radius)}A${n(radius)} ${n(radius)} 0 ${share > 0.5 ? 1 : 0} 1 ${n(end[0])} ${n(end[1])}`, 'none', `stroke="${theme.accent}" stroke-width="22" stroke-linecap="round"`)}${circle(end[0], end[1], 15, theme.back, `stroke="${theme.accent}" stroke-width="5"`)}${text(x, y + 14, String(value + 1), { size: 64, fill: theme.ink, weight: 700, anchor: 'middle' })}${text(x, y + 46, 'hours left', { size: 17, fill: theme.soft, anchor: 'middle' })}${chips.map((label, index) => rect(28 + index * (chip + 8), height * 0.62, chip, 52, index === chosen ? theme.main : theme.rule, 'rx="26"') + text(28 + index * (chip + 8) + chip / 2, height * 0.62 + 32, label, { size: 17, fill: index === chosen ? theme.back : theme.ink, weight: 600, anchor: 'middle' })).join('')}${rows(random, theme, width, height * 0.72, height - 60)}`,
      gist: {
        bands: [theme.back, theme.back, theme.back],
        spots: [
          [0.5, 0.4, 0.3, mix(theme.accent, theme.back, 0.5)],
          [0.5, 0.4, 0.2, theme.back],
        ],
      },
    }
  },
  'app-welcome': ({ width, height, random }) => {
    const skies = [
      ['#f6b98a', '#f1dcc2', '#cfe0d9'],
      ['#27324f', '#74608a', '#e19a86'],
      ['#8fb4c9', '#dfe9e6', '#f4e2c6'],
      ['#0f2430', '#2f5a60', '#9fc0ac'],
    ] as const
    const sky = random.pick(skies)
    const [far, near] = [mix(sky[2], '#0f2a28', 0.55), mix(sky[0], '#0b1a1a', 0.85)]
    const [one, two] = [mountain(random, 3 / width, 0.5), mountain(random, 4 / width, 0.5)]
    const panel = random.pick(['#101816', '#fbf7f0', '#1c1224'])
    const ink = panel < '#888888' ? '#f2f6f4' : '#2a1f18'
    const [title, sub] = random.pick([
      ['Sleep outside,|wake up early.', 'We watch the weather and|dim the light for you.'],
      ['A light that|waits for you.', 'Turn it once. It remembers|the rest.'],
      ['Carry a room|with you.', 'Eleven hours, or the whole|weekend if you let it.'],
      ['Hello, dark.', 'Hold the lantern close|to your phone.'],
    ] as const)
    const say = (lines: string, y: number, size: number, fill: string, weight: number) =>
      lines
        .split('|')
        .map((part, index) => text(28, y + index * size * 1.25, part, { size, fill, weight }))
        .join('')
    return {
      defs: vertical('sky', [
        [0, sky[0]],
        [0.6, sky[1]],
        [1, sky[2]],
      ]),
      body: `${rect(0, 0, width, height * 0.62, 'url(#sky)')}${circle(width * (0.3 + random.next() * 0.4), height * 0.27, width * 0.09, '#fff6e0')}${path(
        fillBelow(width, height * 0.7, (x) => height * 0.43 + one(x) * 120),
        far,
      )}${path(
        fillBelow(width, height * 0.72, (x) => height * 0.52 + two(x) * 90),
        near,
      )}${rect(0, height * 0.58, width, height, panel, 'rx="28"')}${status(width, sky === skies[1] ? '#ffffff' : '#2a1f18')}${say(title, height * 0.66, 32, ink, 700)}${say(sub, height * 0.76, 17, mix(ink, panel, 0.4), 400)}${rect(28, height - 116, width - 56, 60, '#f2c14e', 'rx="30"')}${text(width / 2, height - 79, 'Get started', { size: 19, fill: '#2a1d00', weight: 700, anchor: 'middle' })}`,
      gist: { bands: [...sky, far, near, panel, panel, panel] },
    }
  },
  'app-night': ({ width, height, random }) => {
    const back = random.pick(['#05070a', '#0a0606', '#06090f'])
    const warm = random.pick(['#c9763a', '#a8582c', '#d9a05a', '#7a4a8a'])
    const wave = mountain(random, 3 / width, 0.4)
    const points = Array.from(
      { length: 60 },
      (_, index) =>
        [28 + (index / 59) * (width - 56), height * 0.66 - index * 1.6 + wave(index * 7) * 60] as const,
    )
    const [defs, light] = glow('g', width / 2, height * 0.36, width * 0.5, warm, 0.45)
    return {
      defs,
      body: `${rect(0, 0, width, height, back)}${light}${text(width / 2, height * 0.37, `${random.int(1, 5)}:${random.int(10, 59)}`, { size: 92, fill: mix(warm, '#ffffff', 0.2), weight: 300, anchor: 'middle' })}${text(width / 2, height * 0.41, 'until first light', { size: 18, fill: mix(warm, back, 0.3), anchor: 'middle' })}${path(line(points), 'none', `stroke="${warm}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"`)}${circle(points[22]?.[0] ?? 0, points[22]?.[1] ?? 0, 8, mix(warm, '#ffffff', 0.5))}${['22', '0', '2', '4', '6'].map((hour, index) => text(36 + index * ((width - 72) / 4), height * 0.72, hour, { size: 15, fill: mix(warm, back, 0.5), anchor: 'middle' })).join('')}${rect(width / 2 - 70, height - 26, 140, 5, mix(warm, back, 0.5), 'rx="3"')}`,
      gist: { bands: [back, back, back], spots: [[0.5, 0.36, 0.4, mix(back, warm, 0.45)]] },
    }
  },
  'app-list': ({ width, height, random }) => {
    const theme = random.pick(THEMES)
    return {
      defs: '',
      body: `${rect(0, 0, width, height, theme.back)}${status(width, theme.ink)}${text(28, 128, random.pick(['Settings', 'Rooms', 'Lights', 'Together']), { size: 34, fill: theme.ink, weight: 700 })}${rect(28, 152, width - 56, 44, theme.rule, 'rx="12"')}${circle(50, 174, 7, 'none', `stroke="${theme.soft}" stroke-width="2.5"`)}${text(68, 180, 'Search', { size: 17, fill: theme.soft })}${rows(random, theme, width, 220, height - 130)}${rect(0, height - 84, width, 84, mix(theme.back, theme.rule, 0.6))}${[0.15, 0.38, 0.62, 0.85].map((at, index) => circle(width * at, height - 48, 12, index === 1 ? theme.main : theme.soft, index === 1 ? '' : 'opacity=".5"')).join('')}`,
      gist: { bands: [theme.back, mix(theme.back, theme.rule, 0.6), theme.back] },
    }
  },
  'app-long': (canvas) => {
    const { width, height, random } = canvas
    const theme = random.pick(THEMES)
    const welcome = screens['app-welcome']?.({ ...canvas, height: 820 })
    let body = rect(0, 0, width, height, theme.back) + (welcome?.body ?? '')
    let y = 860
    let index = 0
    while (y < height - 120) {
      const kind = index % 3
      if (kind === 0) {
        body += text(
          28,
          y + 40,
          random.pick(['Lights', 'Tonight', 'Together', 'Your lanterns', 'The small print']),
          { size: 30, fill: theme.ink, weight: 700 },
        )
        body += rows(random, theme, width, y + 70, Math.min(y + 340, height - 60))
        y += 380
      } else if (kind === 1) {
        const tone = random.pick(['#e8793a', '#2f8f7c', '#3d6a8a', '#f2c14e', '#8f3a22'])
        const shape = mountain(random, 4 / width, 0.5)
        const top = y
        body +=
          rect(28, y, width - 56, 220, mix(tone, theme.back, 0.7), 'rx="18"') +
          path(
            fillBelow(width - 56, 220, (x) => 130 + shape(x) * 90),
            tone,
            `transform="translate(28 ${n(top)})"`,
          ) +
          text(48, y + 50, random.pick(['Ridge hut', 'Cabin', 'Boat', 'Kitchen']), {
            size: 24,
            fill: theme.ink,
            weight: 700,
          })
        y += 250
      } else {
        for (let row = 0; row < 5; row += 1)
          body += rect(
            28,
            y + row * 28,
            (width - 56) * (row === 4 ? 0.5 : 0.8 + random.next() * 0.2),
            12,
            theme.rule,
            'rx="6"',
          )
        y += 180
      }
      index += 1
    }
    body +=
      rect(28, height - 96, width - 56, 60, theme.main, 'rx="30"') +
      text(width / 2, height - 59, 'Done', { size: 19, fill: theme.back, weight: 700, anchor: 'middle' })
    return {
      defs: welcome?.defs ?? '',
      body,
      gist: {
        bands: [
          ...(welcome?.gist.bands.slice(0, 4) ?? []).slice(0, 2),
          ...Array.from({ length: 12 }, () => theme.back),
        ],
      },
    }
  },
  website: ({ width, height, random }) => {
    const theme = random.pick(THEMES)
    const sky = random.pick([
      ['#0a1424', '#3f6470', '#f4a94a'],
      ['#8fb4c9', '#f4d9c0', '#2b3a42'],
      ['#27324f', '#e19a86', '#161a2b'],
    ] as const)
    const shape = mountain(random, 3 / width, 0.5)
    const second = mountain(random, 4 / width, 0.5)
    const hero = height * 0.62
    return {
      defs: vertical('sky', [
        [0, sky[0]],
        [1, sky[1]],
      ]),
      body: `${rect(0, 0, width, height, theme.back)}${rect(0, 0, width, 34, mix(theme.rule, theme.back, 0.3))}${['#e8695c', '#f2bd4a', '#63c263'].map((color, index) => circle(20 + index * 18, 17, 5.5, color)).join('')}${rect(width * 0.3, 8, width * 0.4, 18, theme.back, 'rx="9"')}${rect(0, 34, width, hero, 'url(#sky)')}${circle(width * 0.7, hero * 0.5, height * 0.06, '#fff3d8')}${path(
        fillBelow(width, hero + 34, (x) => hero * 0.72 + shape(x) * 130),
        mix(sky[1], sky[2], 0.5),
      )}${path(
        fillBelow(width, hero + 34, (x) => hero * 0.88 + second(x) * 90),
        sky[2],
      )}${text(44, 70, 'Kestrel', { size: 18, fill: '#ffffff', weight: 700 })}${text(44, hero * 0.42, 'See further', { size: 56, fill: '#ffffff', weight: 700 })}${text(44, hero * 0.42 + 58, 'after dark.', { size: 56, fill: '#ffffff', weight: 700 })}${rect(44, hero * 0.42 + 86, 150, 44, '#f2c14e', 'rx="22"')}${[0, 1, 2].map((index) => rect(44 + (index * (width - 88 + 20)) / 3, hero + 66, (width - 128) / 3, height - hero - 120, mix(theme.rule, theme.back, 0.3), 'rx="10"') + rect(60 + (index * (width - 88 + 20)) / 3, height - 90, (width - 128) / 5, 10, theme.soft, 'rx="5" opacity=".5"')).join('')}`,
      gist: { bands: [theme.rule, sky[0], sky[1], mix(sky[1], sky[2], 0.5), sky[2], theme.back, theme.back] },
    }
  },
}
