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

export const prints: Readonly<Record<string, Paint>> = {
  poster: ({ width, height, random }) => {
    const look = random.pick([
      { top: '#f2542d', low: '#f5a65b', disc: '#fbe8c8', far: '#7d2a1c', near: '#3b1512', ink: '#fff4e2' },
      { top: '#17463d', low: '#6a9a86', disc: '#f2c14e', far: '#0f302a', near: '#081a17', ink: '#f6f1de' },
      { top: '#f3efe2', low: '#e9dcc0', disc: '#e8793a', far: '#3d5f7a', near: '#22304a', ink: '#22304a' },
      { top: '#1b1f3a', low: '#5b4a7a', disc: '#f6d9b8', far: '#2b2850', near: '#12122a', ink: '#f4e9dc' },
      { top: '#f2c14e', low: '#f6e2a8', disc: '#c94f2f', far: '#7a5a1b', near: '#2a2210', ink: '#2a2210' },
      { top: '#a9c6d6', low: '#f4efe6', disc: '#ffffff', far: '#5f8f8a', near: '#1f4a44', ink: '#12302c' },
    ])
    const layout = random.pick(['sun', 'window', 'beam', 'rings'] as const)
    const [one, two] = [mountain(random, 3 / width, 0.5), mountain(random, 4 / width, 0.45)]
    const [x, y, radius] = [
      width * (0.35 + random.next() * 0.3),
      height * (0.46 + random.next() * 0.1),
      width * (0.18 + random.next() * 0.16),
    ]
    const [defs, light] = glow('g', x, y, radius * 2.2, look.disc, 0.5)
    const motif =
      layout === 'sun'
        ? circle(x, y, radius, look.disc)
        : layout === 'window'
          ? rect(x - radius * 0.6, y - radius, radius * 1.2, radius * 2, look.disc, 'rx="4"') +
            rect(x - 3, y - radius, 6, radius * 2, look.far) +
            rect(x - radius * 0.6, y - 3, radius * 1.2, 6, look.far)
          : layout === 'beam'
            ? path(
                `M${n(x - 14)} ${n(height * 0.78)}L${n(-width * 0.1)} ${n(height * 0.2)}H${n(width * 1.1)}L${n(x + 14)} ${n(height * 0.78)}Z`,
                look.disc,
                'opacity=".8"',
              )
            : [1, 0.78, 0.56, 0.34]
                .map((scale, index) =>
                  circle(x, y, radius * 1.3 * scale, index % 2 === 0 ? look.disc : look.top),
                )
                .join('')
    const title = random.pick([
      ['Lookout', 'two'],
      ['After', 'dark'],
      ['Made for', 'the walk'],
      ['One', 'window'],
      ['Lights', 'out?'],
      ['A room', 'to carry'],
    ] as const)
    const size = width * 0.14
    return {
      defs:
        vertical('sky', [
          [0, look.top],
          [1, look.low],
        ]) + defs,
      body: `${rect(0, 0, width, height, 'url(#sky)')}${layout === 'sun' ? light : ''}${motif}${path(
        fillBelow(width, height, (px) => height * 0.68 + one(px) * height * 0.16),
        look.far,
      )}${path(
        fillBelow(width, height, (px) => height * 0.8 + two(px) * height * 0.12),
        look.near,
      )}${text(width * 0.07, height * 0.14, title[0], { size, fill: look.ink, weight: 700, spacing: -2 })}${text(width * 0.07, height * 0.14 + size * 0.94, title[1], { size, fill: look.ink, weight: 700, spacing: -2 })}${text(width * 0.07, height * 0.945, 'See further after dark. October 2026', { size: width * 0.033, fill: look.disc })}`,
      gist: {
        bands: [look.top, look.low, look.low, look.far, look.near],
        spots: [[x / width, y / height, radius / width, look.disc]],
      },
    }
  },
  type: ({ width, height, random }) => {
    const [back, ink, accent] = random.pick([
      ['#f3efe7', '#1d2b36', '#e8793a'],
      ['#17463d', '#f2e9d8', '#f2c14e'],
      ['#e8793a', '#2a1208', '#fff1dc'],
      ['#16181b', '#e9e4da', '#7fd0b9'],
    ] as const)
    const family = random.pick(['Liberation Serif, Georgia, serif', 'Liberation Sans, Helvetica, sans-serif'])
    const glyphs = random.pick(['2', '8', 'L2', 'aA', '&amp;', 'Lo', '74', '0', 'R'])
    return {
      defs: '',
      body: `${rect(0, 0, width, height, back)}${text(width / 2, height * 0.68, glyphs, { size: height * 0.62, fill: ink, weight: 700, anchor: 'middle', family })}${[0.16, 0.27, 0.68].map((at) => `<line x1="0" x2="${n(width)}" y1="${n(height * at)}" y2="${n(height * at)}" stroke="${accent}" stroke-width="1.5"/>`).join('')}${text(24, height * 0.93, '0123456789 lumen °C', { size: height * 0.05, fill: ink, family })}${circle(width - 46, height * 0.92, 16, accent)}`,
      gist: { bands: [back, back, back], spots: [[0.5, 0.48, 0.2, ink]] },
    }
  },
  logo: ({ width, height, random }) => {
    const [back, ink] = random.pick([
      ['#f6f4ef', '#17463d'],
      ['#17463d', '#f2e9d8'],
      ['#f2c14e', '#2a2210'],
      ['#22262b', '#e8a33c'],
    ] as const)
    const unit = Math.min(width, height)
    const mark = (x: number, y: number, size: number, variant: number) =>
      [
        path(
          `M${n(x - size)} ${n(y + size * 0.6)}L${n(x)} ${n(y - size)}L${n(x + size)} ${n(y + size * 0.6)}Z`,
          'none',
          `stroke="${ink}" stroke-width="${n(size * 0.18)}" stroke-linejoin="round"`,
        ) + circle(x, y + size * 0.16, size * 0.24, ink),
        circle(x, y, size, 'none', `stroke="${ink}" stroke-width="${n(size * 0.16)}"`) +
          rect(x - size * 0.16, y - size * 0.5, size * 0.32, size, ink, `rx="${n(size * 0.16)}"`),
        path(
          `M${n(x - size)} ${n(y - size * 0.3)}Q${n(x - size * 0.2)} ${n(y - size * 0.7)} ${n(x)} ${n(y)}Q${n(x + size * 0.2)} ${n(y - size * 0.7)} ${n(x + size)} ${n(y - size * 0.3)}Q${n(x + size * 0.4)} ${n(y)} ${n(x)} ${n(y + size)}Q${n(x - size * 0.4)} ${n(y)} ${n(x - size)} ${n(y - size * 0.3)}Z`,
          ink,
        ),
        rect(
          x - size * 0.6,
          y - size,
          size * 1.2,
          size * 2,
          'none',
          `rx="${n(size * 0.3)}" stroke="${ink}" stroke-width="${n(size * 0.16)}"`,
        ) + rect(x - size * 0.3, y - size * 0.3, size * 0.6, size * 0.9, ink, `rx="${n(size * 0.12)}"`),
      ][variant] ?? ''
    const start = random.int(0, 3)
    const grid = random.chance(0.5)
    return {
      defs: '',
      body:
        rect(0, 0, width, height, back) +
        (grid
          ? [0, 1, 2, 3, 4, 5]
              .map((index) =>
                mark(
                  width * (0.2 + 0.3 * (index % 3)),
                  height * (0.3 + 0.42 * Math.floor(index / 3)),
                  unit * (0.13 - 0.018 * index),
                  (start + index) % 4,
                ),
              )
              .join('')
          : [0.22, 0.13, 0.075, 0.04, 0.02]
              .map((size, index) =>
                mark(
                  width * ([0.26, 0.56, 0.75, 0.86, 0.93][index] ?? 0.5),
                  height * 0.52,
                  unit * size,
                  start,
                ),
              )
              .join('')),
      gist: { bands: [back, back, back], spots: [[0.35, 0.5, 0.12, mix(ink, back, 0.3)]] },
    }
  },
  dieline: ({ width, height, random }) => {
    const [side, face, lid, back] = random.pick([
      ['#2f8f7c', '#17463d', '#f2c14e', '#e7ece9'],
      ['#d98c4a', '#8f3a22', '#f3e2b3', '#f4efe6'],
      ['#5f7fa9', '#22304a', '#e9e4da', '#eef1f4'],
      ['#d9cfbd', '#c9b08a', '#26302c', '#f7f4ec'],
    ] as const)
    const unit = Math.min(width / 720, height / 540)
    const panel = (x: number, y: number, wide: number, tall: number, fill: string) =>
      rect(x, y, wide, tall, fill, `stroke="${mix(face, '#000000', 0.3)}" stroke-width="2"`)
    const tall = 150 + random.int(0, 50)
    const top = 270 - tall / 2
    const tuck = 60 + random.int(0, 50)
    const cuts = path(
      `M520 ${top}l20-50h100l20 50M520 ${top + tall}l20 50h100l20-50M60 ${top}l14-40h102l14 40M60 ${top + tall}l14 40h102l14-40`,
      '#f6f4ef',
      `stroke="${face}" stroke-width="2" stroke-dasharray="7 5"`,
    )
    const ruler = path(
      `M60 ${top + tall + 96}H660M60 ${top + tall + 88}v16M660 ${top + tall + 88}v16`,
      'none',
      `stroke="${face}" stroke-width="1.5"`,
    )
    const shape = mountain(random, 3 / 200, 0.5)
    return {
      defs: '',
      body: `${rect(0, 0, width, height, back)}<g transform="translate(${n(width / 2 - 360 * unit)} ${n(height / 2 - 270 * unit)}) scale(${unit})">${panel(60, top, 130, tall, side)}${panel(190, top, 200, tall, face)}${panel(390, top, 130, tall, side)}${panel(520, top, 140, tall, face)}${panel(190, top - tuck, 200, tuck, lid)}${panel(190, top + tall, 200, tuck, lid)}${cuts}${path(
        fillBelow(200, tall, (x) => tall * 0.78 + shape(x) * 40),
        mix(face, '#000000', 0.3),
        `transform="translate(190 ${top})"`,
      )}${circle(330, top + 54, 20, lid)}${text(208, top + 46, 'Lookout', { size: 30, fill: back, weight: 700 })}${ruler}${text(360, top + tall + 84, String(random.int(30, 46) * 10), { size: 15, fill: face, anchor: 'middle' })}</g>`,
      gist: {
        bands: [back, back, back],
        spots: [
          [0.4, 0.5, 0.2, face],
          [0.15, 0.5, 0.1, side],
          [0.65, 0.5, 0.1, side],
        ],
      },
    }
  },
  swatches: ({ width, height, random }) => {
    const families = [
      [
        '#17463d',
        '#2f8f7c',
        '#b9d8cf',
        '#f2c14e',
        '#e8793a',
        '#8f2f1b',
        '#f3efe7',
        '#c9bfae',
        '#5b564c',
        '#1d2b36',
        '#3d6a8a',
        '#a9c6d6',
      ],
      [
        '#3b1f2b',
        '#7a3b4f',
        '#c98a8a',
        '#ecd3c4',
        '#8a8a5a',
        '#4f5a34',
        '#d9c48a',
        '#f4ecd9',
        '#2b3a3f',
        '#5f7f84',
        '#b9cccb',
        '#e0764a',
      ],
      [
        '#22304a',
        '#4f6a9a',
        '#b4c4de',
        '#e9e0cf',
        '#c9a06a',
        '#7a4a2a',
        '#2a2018',
        '#8fa08a',
        '#55694f',
        '#dfe3d6',
        '#c0503a',
        '#f0b890',
      ],
    ] as const
    const colors = random.sample(random.pick(families), 12)
    const [columns, rows] = random.pick([
      [4, 3],
      [6, 2],
      [3, 4],
      [4, 2],
    ] as const)
    const gap = width * 0.02
    const wide = (width * 0.9 - gap * (columns - 1)) / columns
    const tall = (height * 0.78 - gap * 2 * (rows - 1)) / rows - 22
    const isCloth = random.chance(0.5)
    return {
      defs: '',
      body: `${rect(0, 0, width, height, '#f6f4ef')}${text(width * 0.05, height * 0.1, 'Autumn 2027, fabric colours', { size: width * 0.028, fill: '#26302c', weight: 700 })}${colors
        .slice(0, columns * rows)
        .map((color, index) => {
          const x = width * 0.05 + (index % columns) * (wide + gap)
          const y = height * 0.15 + Math.floor(index / columns) * (tall + 22 + gap * 2)
          return (
            rect(x, y, wide, tall, color, 'rx="3"') +
            (isCloth
              ? path(
                  Array.from(
                    { length: Math.floor(tall / 4) },
                    (_, row) => `M${n(x)} ${n(y + row * 4 + 2)}h${n(wide)}`,
                  ).join(''),
                  'none',
                  'stroke="#000" stroke-opacity=".1" stroke-width="1.6"',
                )
              : '') +
            text(x, y + tall + 18, `KO ${210 + random.int(0, 60)}`, { size: 13, fill: '#7a756a' })
          )
        })
        .join('')}`,
      gist: {
        bands: ['#f6f4ef', '#f6f4ef', '#f6f4ef'],
        spots: colors
          .slice(0, 12)
          .map(
            (color, index) =>
              [0.15 + 0.23 * (index % 4), 0.28 + 0.26 * Math.floor(index / 4), 0.1, color] as const,
          ),
      },
    }
  },
  weave: ({ width, height, random }) => {
    const [warp, weft] = random.pick([
      ['#2f5f68', '#c9863f'],
      ['#8f3a22', '#e0a888'],
      ['#3a4a3a', '#a9b48a'],
      ['#22304a', '#8aa0c4'],
      ['#d9cfbd', '#8a7a5a'],
      ['#5b2a3a', '#c98a8a'],
      ['#26302c', '#e8e0cc'],
      ['#c9a24a', '#4a3a1b'],
    ] as const)
    const kind = random.pick(['plain', 'twill', 'basket', 'herringbone'] as const)
    const cell = Math.min(width, height) / random.int(14, 26)
    const isOver = (x: number, y: number) =>
      kind === 'plain'
        ? (x + y) % 2 === 0
        : kind === 'twill'
          ? (x + y) % 4 < 2
          : kind === 'basket'
            ? (Math.floor(x / 2) + Math.floor(y / 2)) % 2 === 0
            : (x % 16 < 8 ? x + y : y - x + 64) % 4 < 2
    let body = rect(0, 0, width, height, mix(mix(warp, weft, 0.5), '#000000', 0.6))
    for (let y = 0; y * cell < height; y += 1) {
      for (let x = 0; x * cell < width; x += 1) {
        const over = isOver(x, y)
        const color = mix(over ? warp : weft, '#0e1418', random.next() * 0.22)
        const [inX, inY] = over ? [cell * 0.02, cell * 0.1] : [cell * 0.1, cell * 0.02]
        body +=
          rect(
            x * cell + inX,
            y * cell + inY,
            cell - inX * 2,
            cell - inY * 2,
            color,
            `rx="${n(cell * 0.24)}"`,
          ) +
          (over
            ? rect(
                x * cell + cell * 0.1,
                y * cell + cell * 0.22,
                cell * 0.8,
                cell * 0.1,
                '#ffffff',
                'opacity=".15"',
              )
            : rect(
                x * cell + cell * 0.26,
                y * cell + cell * 0.1,
                cell * 0.1,
                cell * 0.8,
                '#ffffff',
                'opacity=".15"',
              ))
      }
    }
    return {
      defs: `<radialGradient id="sh" cx="${n(0.2 + random.next() * 0.6)}" cy=".2" r=".95"><stop offset="0" stop-color="#fff" stop-opacity=".18"/><stop offset="1" stop-color="#000" stop-opacity=".5"/></radialGradient>`,
      body: body + rect(0, 0, width, height, 'url(#sh)'),
      gist: {
        bands: [mix(warp, weft, 0.4), mix(warp, weft, 0.5), mix(mix(warp, weft, 0.5), '#000000', 0.35)],
      },
    }
  },
  plaid: ({ width, height, random }) => {
    const colors = random.pick([
      ['#8f2f1b', '#26302c', '#f2c14e', '#e9e0cf'],
      ['#17463d', '#22304a', '#c94f2f', '#f3efe7'],
      ['#3d5f7a', '#e9e4da', '#c9863f', '#1d2b36'],
      ['#c9a24a', '#5b3a2a', '#f6f0e0', '#7a8a5a'],
    ] as const)
    const repeat = Math.min(width, height) / random.pick([2.2, 3, 4])
    const bands = Array.from(
      { length: random.int(4, 7) },
      () => [random.next() * repeat, repeat * (0.03 + random.next() * 0.2), random.pick(colors)] as const,
    )
    let stripes = ''
    for (let at = 0; at < Math.max(width, height); at += repeat) {
      for (const [offset, wide, color] of bands)
        stripes +=
          rect(at + offset, 0, wide, height, color, 'opacity=".55"') +
          rect(0, at + offset, width, wide, color, 'opacity=".55"')
    }
    return {
      defs: '<linearGradient id="fold" x1="0" y1="0" x2="1" y2=".6"><stop offset="0" stop-color="#fff" stop-opacity=".16"/><stop offset=".45" stop-color="#000" stop-opacity=".05"/><stop offset=".55" stop-color="#000" stop-opacity=".3"/><stop offset=".6" stop-color="#fff" stop-opacity=".1"/><stop offset="1" stop-color="#000" stop-opacity=".25"/></linearGradient>',
      body: `${rect(0, 0, width, height, colors[0])}${stripes}${path(Array.from({ length: Math.floor((width + height) / 6) }, (_, index) => `M${index * 6} 0l${n(-height)} ${n(height)}`).join(''), 'none', 'stroke="#000" stroke-opacity=".14" stroke-width="1.8"')}${rect(0, 0, width, height, 'url(#fold)')}`,
      gist: {
        bands: [
          mix(colors[0], colors[1], 0.4),
          mix(colors[0], colors[2], 0.25),
          mix(colors[0], colors[1], 0.5),
        ],
      },
    }
  },
  ripstop: ({ width, height, random }) => {
    const color = random.pick([
      '#c94f2f',
      '#2f5a50',
      '#d9a441',
      '#3d5f7a',
      '#5b4a6a',
      '#8a8f7a',
      '#e0a888',
      '#26302c',
    ])
    let folds = ''
    for (let index = 0; index < 34; index += 1) {
      const [x, y, turn] = [random.next() * width, random.next() * height, random.next() * Math.PI]
      const long = width * (0.15 + random.next() * 0.4)
      const [dx, dy] = [Math.cos(turn) * long, Math.sin(turn) * long]
      const spread = 20 + random.next() * 90
      folds += path(
        `M${n(x)} ${n(y)}L${n(x + dx)} ${n(y + dy)}L${n(x + dx * 0.5 - dy * (spread / long))} ${n(y + dy * 0.5 + dx * (spread / long))}Z`,
        random.chance(0.5) ? '#ffffff' : '#000000',
        `opacity="${(0.03 + random.next() * 0.06).toFixed(3)}"`,
      )
    }
    const grid = Math.min(width, height) / 40
    return {
      defs: `<pattern id="rip" width="${n(grid)}" height="${n(grid)}" patternUnits="userSpaceOnUse"><path d="M0 0H${n(grid)}M0 0V${n(grid)}" stroke="${mix(color, '#ffffff', 0.35)}" stroke-width="1.6" opacity=".7"/></pattern>${vertical(
        'base',
        [
          [0, mix(color, '#ffffff', 0.15)],
          [1, mix(color, '#000000', 0.3)],
        ],
      )}`,
      body: `${rect(0, 0, width, height, 'url(#base)')}${folds}${rect(0, 0, width, height, 'url(#rip)')}${folds}`,
      gist: { bands: [mix(color, '#ffffff', 0.15), color, mix(color, '#000000', 0.3)] },
    }
  },
  pattern: ({ width, height, random }) => {
    const [back, one, two] = random.pick([
      ['#f3efe7', '#17463d', '#e8793a'],
      ['#22304a', '#f2c14e', '#8aa0c4'],
      ['#e0a888', '#8f3a22', '#fbe8d8'],
      ['#cfdcbc', '#3f6b45', '#f6f4e6'],
      ['#2b2226', '#c98a8a', '#ecd3c4'],
    ] as const)
    const cell = Math.min(width, height) / random.int(5, 9)
    const motif = random.pick(['peaks', 'moons', 'drops', 'arcs'] as const)
    let body = rect(0, 0, width, height, back)
    for (let row = 0; row * cell < height + cell; row += 1) {
      for (let column = -1; column * cell < width + cell; column += 1) {
        const [x, y] = [(column + (row % 2) / 2) * cell, row * cell]
        const color = (row + column) % 3 === 0 ? two : one
        const part = cell * 0.36
        body +=
          motif === 'peaks'
            ? path(
                `M${n(x - part)} ${n(y + part)}L${n(x)} ${n(y - part)}L${n(x + part)} ${n(y + part)}Z`,
                color,
              ) +
              path(
                `M${n(x - part * 0.34)} ${n(y - part * 0.32)}L${n(x)} ${n(y - part)}L${n(x + part * 0.34)} ${n(y - part * 0.32)}Z`,
                back,
              )
            : motif === 'moons'
              ? circle(x, y, part, color) + circle(x + part * ((row % 4) / 4), y, part * 0.9, back)
              : motif === 'drops'
                ? path(
                    `M${n(x)} ${n(y - part)}Q${n(x + part)} ${n(y + part * 0.2)} ${n(x)} ${n(y + part)}Q${n(x - part)} ${n(y + part * 0.2)} ${n(x)} ${n(y - part)}Z`,
                    color,
                  )
                : [1, 0.7, 0.4]
                    .map((scale) =>
                      path(
                        `M${n(x - cell * 0.5 * scale)} ${n(y)}a${n(cell * 0.5 * scale)} ${n(cell * 0.5 * scale)} 0 0 1 ${n(cell * scale)} 0`,
                        'none',
                        `stroke="${color}" stroke-width="${n(cell * 0.07)}"`,
                      ),
                    )
                    .join('')
      }
    }
    return {
      defs: '',
      body,
      gist: { bands: [mix(back, one, 0.35), mix(back, two, 0.35), mix(back, one, 0.35)] },
    }
  },
  moodboard: ({ width, height, random }) => {
    const paper = random.pick(['#eee9df', '#2a2d30', '#d9dfd6'])
    const palette = random.pick([
      ['#c9863f', '#8f3a22', '#f3e2b3', '#2f5a50', '#e0a888'],
      ['#3d5f7a', '#a9c6d6', '#e9e4da', '#22304a', '#f2c14e'],
      ['#7a8a5a', '#cfdcbc', '#5b3a2a', '#e9dcc0', '#c94f2f'],
    ] as const)
    let body = rect(0, 0, width, height, paper)
    for (let index = 0; index < 9; index += 1) {
      const [column, row] = [index % 3, Math.floor(index / 3)]
      const [wide, tall] = [width * (0.22 + random.next() * 0.1), height * (0.2 + random.next() * 0.13)]
      const [x, y] = [
        width * (0.05 + 0.31 * column) + random.next() * 20,
        height * (0.05 + 0.31 * row) + random.next() * 20,
      ]
      const [low, high] = [random.pick(palette), random.pick(palette)]
      const shape = mountain(random, 3 / wide, 0.5)
      body += `<g transform="translate(${n(x)} ${n(y)}) rotate(${n((random.next() - 0.5) * 7)})">${rect(4, 6, wide, tall, '#000000', 'opacity=".18"')}${rect(0, 0, wide, tall, '#fdfbf6')}${rect(8, 8, wide - 16, tall - 16, mix(high, '#ffffff', 0.3))}${
        index % 3 === 0
          ? path(
              fillBelow(wide - 16, tall - 16, (px) => tall * 0.5 + shape(px) * tall * 0.35),
              low,
              'transform="translate(8 8)"',
            )
          : index % 3 === 1
            ? circle(wide / 2, tall / 2, tall * 0.24, low)
            : ''
      }${rect(wide / 2 - 22, -9, 44, 18, '#f2e3a8', 'opacity=".8"')}</g>`
    }
    return {
      defs: '',
      body,
      gist: {
        bands: [paper, paper, paper],
        spots: palette.map(
          (color, index) =>
            [0.2 + 0.3 * (index % 3), 0.25 + 0.4 * Math.floor(index / 3), 0.13, color] as const,
        ),
      },
    }
  },
  dot: ({ width, height, random }) => {
    const color = random.pick(['#f2c14e', '#7fd0b9', '#e8793a'])
    const [defs, light] = glow('g', width / 2, height / 2, Math.min(width, height) * 0.5, color, 0.8)
    return {
      defs,
      body: `${rect(0, 0, width, height, '#101816')}${light}${circle(width / 2, height / 2, Math.min(width, height) * 0.08, '#fff8e6')}${path(
        line([
          [0, height - 2],
          [width, height - 2],
        ]),
        'none',
        `stroke="${color}"`,
      )}`,
      gist: { bands: ['#101816', '#101816'], spots: [[0.5, 0.5, 0.25, color]] },
    }
  },
}
