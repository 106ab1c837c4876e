import { type Paint, circle, line, mix, n, path, rect, text } from './ink.ts'

const PAPERS = [
  {
    back: '#ffffff',
    ink: '#18221f',
    soft: '#6a7772',
    rule: '#e6ebe8',
    colors: ['#0b6b5c', '#d2692a', '#3d6a9a', '#c9a24a'],
  },
  {
    back: '#fbfaf5',
    ink: '#26302c',
    soft: '#7a756a',
    rule: '#e6e2d4',
    colors: ['#8f3a22', '#2f5a50', '#d9a441', '#5b6a8a'],
  },
  {
    back: '#14191f',
    ink: '#eef2f4',
    soft: '#8a98a4',
    rule: '#28313a',
    colors: ['#f2c14e', '#7fd0b9', '#f28a6a', '#8aa9ff'],
  },
] as const

export const dataScenes: Readonly<Record<string, Paint>> = {
  'chart-lines': ({ width, height, random }) => {
    const paper = random.pick(PAPERS)
    const [left, right, top, bottom] = [width * 0.07, width * 0.93, height * 0.26, height * 0.86]
    const count = random.int(2, 4)
    const colors = random.sample(paper.colors, count)
    const grid = Array.from(
      { length: 5 },
      (_, index) =>
        `<line x1="${n(left)}" x2="${n(right)}" y1="${n(top + (index * (bottom - top)) / 4)}" y2="${n(top + (index * (bottom - top)) / 4)}" stroke="${paper.rule}"/>${text(left, top + (index * (bottom - top)) / 4 - 5, `${16 - index * 4} h`, { size: 13, fill: paper.soft })}`,
    ).join('')
    const lines = colors.map((color, index) => {
      const start = bottom - (bottom - top) * (0.12 + random.next() * 0.4)
      const gain = (bottom - top) * (0.25 + random.next() * 0.35) * (random.chance(0.2) ? -0.6 : 1)
      const bend = 0.4 + random.next() * 1.4
      const points = Array.from({ length: 9 }, (_, step) => {
        const part = step / 8
        return [
          left + 40 + part * (right - left - 90),
          Math.min(bottom, Math.max(top, start - gain * part ** bend + (random.next() - 0.5) * 14)),
        ] as const
      })
      const [endX = 0, endY = 0] = points.at(-1) ?? []
      const area =
        index === 0 ? path(`${line(points)}V${n(bottom)}H${n(left + 40)}Z`, color, 'opacity=".1"') : ''
      return `${area}${path(line(points), 'none', `stroke="${color}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round" ${index === 2 ? 'stroke-dasharray="2 9"' : ''}`)}${circle(endX, endY, 7, color)}${text(endX + 14, endY + 5, `L${count - index}`, { size: 16, fill: color, weight: 700 })}`
    })
    const [title, sub] = random.pick([
      ['Battery life by temperature', 'Lookout 2, hours at full brightness'],
      ['Runtime after 500 cycles', 'Mean of 48 units'],
      ['Glare from the side', 'Lower is kinder'],
      ['Letters per week', 'Since the first box'],
      ['Warmth over the evening', 'Colour temperature, 18:00 to 2:00'],
    ] as const)
    return {
      defs: '',
      body: `${rect(0, 0, width, height, paper.back)}${text(left, height * 0.12, title, { size: 27, fill: paper.ink, weight: 700 })}${text(left, height * 0.18, sub, { size: 16, fill: paper.soft })}${grid}${lines.join('')}${['−20', '−10', '0', '10', '20', '30'].map((label, index) => text(left + 40 + (index * (right - left - 90)) / 5, bottom + 30, label, { size: 14, fill: paper.soft, anchor: 'middle' })).join('')}`,
      gist: { bands: [paper.back, paper.back, mix(paper.back, colors[0] ?? paper.rule, 0.15)] },
    }
  },
  'chart-bars': ({ width, height, random }) => {
    const paper = random.pick(PAPERS)
    const count = random.int(5, 14)
    const isAcross = count < 8
    const color = random.pick(paper.colors)
    let body = ''
    const labels = ['Tent', 'Kitchen', 'Reading', 'Stairs', 'Boat', 'Garden', 'Power cut', 'Child']
    const best = random.int(0, count - 1)
    for (let index = 0; index < count; index += 1) {
      const share = index === best ? 1 : 0.12 + random.next() * 0.72
      const fill = index === best ? color : mix(color, paper.back, 0.55)
      if (isAcross) {
        const y = height * 0.26 + (index * height * 0.64) / count
        body +=
          text(width * 0.07, y + 20, labels[index] ?? '', { size: 17, fill: paper.ink }) +
          rect(width * 0.22, y, width * 0.66 * share, (height * 0.64) / count - 14, fill, 'rx="4"') +
          text(width * 0.22 + width * 0.66 * share + 10, y + 20, String(Math.round(share * 64)), {
            size: 16,
            fill: paper.soft,
          })
      } else {
        const wide = (width * 0.86) / count
        body +=
          rect(
            width * 0.07 + index * wide,
            height * 0.86 - height * 0.58 * share,
            wide * 0.7,
            height * 0.58 * share,
            fill,
            'rx="3"',
          ) +
          text(width * 0.07 + index * wide + wide * 0.35, height * 0.92, 'JFMAMJJASONDJF'[index] ?? '', {
            size: 14,
            fill: paper.soft,
            anchor: 'middle',
          })
      }
    }
    return {
      defs: '',
      body: `${rect(0, 0, width, height, paper.back)}${text(width * 0.07, height * 0.13, random.pick(['Where it stands at night', 'What people use it for', 'Sold by month', 'First question in letters', 'Returns, and why']), { size: 27, fill: paper.ink, weight: 700 })}${text(width * 0.07, height * 0.19, 'n = 412', { size: 16, fill: paper.soft })}${body}`,
      gist: { bands: [paper.back, mix(paper.back, color, 0.2), mix(paper.back, color, 0.35), paper.back] },
    }
  },
  'chart-heat': ({ width, height, random }) => {
    const [cold, warm, hot] = random.pick([
      ['#f3efe2', '#f2b24e', '#8f2f1b'],
      ['#12202a', '#2f8f7c', '#f2e8a0'],
      ['#eef1f6', '#8a9bd0', '#27246a'],
    ] as const)
    const paper = cold < '#888888' ? { ink: '#eef2f4', soft: '#8a98a4' } : { ink: '#26302c', soft: '#7a756a' }
    const [left, top] = [width * 0.1, height * 0.24]
    const [cellX, cellY] = [(width * 0.84) / 24, (height * 0.64) / 7]
    const evening = 19 + random.next() * 3
    let body = ''
    for (let row = 0; row < 7; row += 1) {
      body += text(left - 14, top + row * cellY + cellY * 0.6, 'MTWTFSS'[row] ?? '', {
        size: 16,
        fill: paper.soft,
        anchor: 'end',
      })
      for (let hour = 0; hour < 24; hour += 1) {
        const heat = Math.min(
          1,
          Math.exp(-((hour - evening - (row > 4 ? 1 : 0)) ** 2) / 7) +
            0.6 * Math.exp(-((hour - 6.5 - (row > 4 ? 2 : 0)) ** 2) / 2.5) +
            random.next() * 0.12,
        )
        body += rect(
          left + hour * cellX + 1,
          top + row * cellY + 1,
          cellX - 2,
          cellY - 2,
          heat < 0.5 ? mix(cold, warm, heat * 2) : mix(warm, hot, heat * 2 - 1),
          'rx="3"',
        )
      }
    }
    return {
      defs: '',
      body: `${rect(0, 0, width, height, mix(cold, paper.ink < '#888888' ? '#ffffff' : '#000000', 0.3))}${text(left, height * 0.13, 'When the lights are on', { size: 27, fill: paper.ink, weight: 700 })}${body}${[0, 6, 12, 18].map((hour) => text(left + hour * cellX, height * 0.94, `${hour}:00`, { size: 14, fill: paper.soft })).join('')}`,
      gist: {
        bands: [cold, cold, cold],
        spots: [
          [0.84, 0.55, 0.16, warm],
          [0.3, 0.5, 0.08, mix(cold, warm, 0.6)],
        ],
      },
    }
  },
  thermal: ({ width, height, random }) => {
    const x = width * (0.4 + random.next() * 0.2)
    const blobs = [
      [x, height * 0.78, height * 0.5, '#5b1a6a', 1],
      [x, height * 0.8, height * 0.36, '#c9366a', 0.9],
      [x, height * 0.83, height * 0.24, '#f2823a', 0.95],
      [x, height * 0.86, height * 0.13, '#fbe27a', 1],
      [x, height * 0.4, height * 0.34, '#8a2a7a', 0.8],
      [x + (random.next() - 0.5) * 60, height * 0.62, height * 0.1, '#fff6d0', 0.9],
    ] as const
    return {
      defs: blobs
        .map(
          ([, , , color, opacity], index) =>
            `<radialGradient id="b${index}"><stop offset="0" stop-color="${color}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></radialGradient>`,
        )
        .join(''),
      body: `${rect(0, 0, width, height, '#140a3a')}${blobs.map(([bx, by, radius], index) => `<ellipse cx="${n(bx)}" cy="${n(by)}" rx="${n(radius * 0.7)}" ry="${n(radius)}" fill="url(#b${index})"/>`).join('')}${path(`M${n(x - 16)} ${n(height * 0.5)}h32M${n(x)} ${n(height * 0.5 - 16)}v32`, 'none', 'stroke="#fff" stroke-width="2"')}${text(24, 40, `${random.int(31, 58)}.${random.int(0, 9)} °C`, { size: 24, fill: '#ffffff', weight: 700 })}${['#fff6d0', '#f2823a', '#c9366a', '#5b1a6a', '#140a3a'].map((color, index) => rect(width - 40, height * 0.15 + index * height * 0.14, 18, height * 0.14, color)).join('')}`,
      gist: { bands: ['#2a1050', '#5b1a6a', '#8a2a5a'], spots: [[x / width, 0.8, 0.2, '#f2a24a']] },
    }
  },
  flow: ({ width, height, random }) => {
    const back = random.pick(['#fbfaf5', '#f3f6f6', '#1b2025'])
    const isDark = back < '#888888'
    const dots = Array.from({ length: Math.ceil(width / 34) * Math.ceil(height / 34) }, (_, index) =>
      circle(
        20 + (index % Math.ceil(width / 34)) * 34,
        20 + Math.floor(index / Math.ceil(width / 34)) * 34,
        1.2,
        isDark ? '#343c44' : '#d9d6ca',
      ),
    ).join('')
    const tones = [
      ['#fff3c4', '#d8b13a'],
      ['#d9efe8', '#4c9c88'],
      ['#dfe6fb', '#6c84cf'],
      ['#fbdfd6', '#d2714c'],
      ['#efe0f4', '#9a6cb4'],
    ] as const
    const names = random.sample(
      [
        'Unbox',
        'Pair by tap',
        'Use alone',
        'First night',
        'Register',
        'Charge',
        'Name it',
        'Give away',
        'Lose it',
        'Find it',
        'Hang up',
        'Dim',
      ],
      9,
    )
    const columns = random.int(3, 5)
    const boxes: { x: number; y: number; column: number }[] = []
    for (let column = 0; column < columns; column += 1) {
      const count = column === 0 || column === columns - 1 ? 1 : random.int(1, 3)
      for (let row = 0; row < count; row += 1)
        boxes.push({
          x: width * (0.1 + (0.8 * column) / (columns - 1)),
          y: height * ((row + 0.5) / count) * 0.8 + height * 0.1,
          column,
        })
    }
    const [wide, tall] = [Math.min(150, width / columns - 50), 70]
    const arrows = boxes
      .flatMap((from) =>
        boxes
          .filter((to) => to.column === from.column + 1)
          .map(
            (to) =>
              path(
                `M${n(from.x + wide / 2)} ${n(from.y)}C${n((from.x + to.x) / 2)} ${n(from.y)} ${n((from.x + to.x) / 2)} ${n(to.y)} ${n(to.x - wide / 2)} ${n(to.y)}`,
                'none',
                `stroke="${isDark ? '#8a98a4' : '#55605b'}" stroke-width="2.5"`,
              ) + circle(to.x - wide / 2, to.y, 5, isDark ? '#8a98a4' : '#55605b'),
          ),
      )
      .join('')
    return {
      defs: '',
      body: `${rect(0, 0, width, height, back)}${dots}${arrows}${boxes
        .map(({ x, y, column }, index) => {
          const [fill, stroke] = tones[(column + index) % tones.length] ?? tones[0]
          return (
            rect(
              x - wide / 2,
              y - tall / 2,
              wide,
              tall,
              fill,
              `rx="${index % 4 === 3 ? 35 : 10}" stroke="${stroke}" stroke-width="2.5"`,
            ) +
            text(x, y + 6, names[index % names.length] ?? '', {
              size: 18,
              fill: '#26302c',
              weight: 600,
              anchor: 'middle',
            })
          )
        })
        .join('')}`,
      gist: {
        bands: [back, back, back],
        spots: boxes
          .slice(0, 5)
          .map(
            ({ x, y, column }) =>
              [x / width, y / height, 0.06, tones[column % tones.length]?.[0] ?? back] as const,
          ),
      },
    }
  },
  map: ({ width, height, random }) => {
    const look = random.pick([
      { land: '#eef0e6', line: '#8a9b76', wood: '#cfdcbc', water: '#b9d6e2' },
      { land: '#f5efe2', line: '#c0a57a', wood: '#dfe0bf', water: '#a9cfd6' },
      { land: '#1b2429', line: '#3f5560', wood: '#20322e', water: '#14303f' },
    ])
    const hillsAt = Array.from(
      { length: 8 },
      () =>
        [
          random.next() * width,
          random.next() * height,
          60 + random.next() * 190,
          0.4 + random.next(),
        ] as const,
    )
    const level = (x: number, y: number) =>
      hillsAt.reduce(
        (sum, [cx, cy, spread, weight]) =>
          sum + weight * Math.exp(-((x - cx) ** 2 + (y - cy) ** 2) / (2 * spread * spread)),
        0,
      )
    const step = 14
    const [columns, lines] = [Math.ceil(width / step) + 1, Math.ceil(height / step) + 1]
    const field = Array.from({ length: columns * lines }, (_, index) =>
      level((index % columns) * step, Math.floor(index / columns) * step),
    )
    let body = rect(0, 0, width, height, look.land)
    for (let index = 0; index < 5; index += 1)
      body += `<ellipse cx="${n(random.next() * width)}" cy="${n(random.next() * height)}" rx="${n(40 + random.next() * 140)}" ry="${n(30 + random.next() * 90)}" fill="${index === 0 ? look.water : look.wood}" transform="rotate(${n(random.next() * 90)} ${n(width / 2)} ${n(height / 2)})"/>`
    for (let height1 = 0.2, count = 0; height1 < 3; height1 += 0.12, count += 1) {
      let d = ''
      for (let row = 0; row < lines - 1; row += 1) {
        for (let column = 0; column < columns - 1; column += 1) {
          const at = row * columns + column
          const corners = [
            field[at] ?? 0,
            field[at + 1] ?? 0,
            field[at + columns + 1] ?? 0,
            field[at + columns] ?? 0,
          ] as const
          const points: string[] = []
          const cross = (one: number, two: number, x1: number, y1: number, x2: number, y2: number) => {
            if (one < height1 === two < height1) return
            const part = (height1 - one) / (two - one)
            points.push(
              `${n((column + x1 + (x2 - x1) * part) * step)} ${n((row + y1 + (y2 - y1) * part) * step)}`,
            )
          }
          cross(corners[0], corners[1], 0, 0, 1, 0)
          cross(corners[1], corners[2], 1, 0, 1, 1)
          cross(corners[2], corners[3], 1, 1, 0, 1)
          cross(corners[3], corners[0], 0, 1, 0, 0)
          if (points.length >= 2) d += `M${points[0]}L${points[1]}`
        }
      }
      body += path(
        d,
        'none',
        `stroke="${look.line}" stroke-width="${count % 5 === 0 ? 1.8 : 0.9}" opacity=".75"`,
      )
    }
    const stops = Array.from(
      { length: 6 },
      (_, index) =>
        [
          width * (0.08 + 0.17 * index),
          height * (0.85 - 0.14 * index + (random.next() - 0.5) * 0.3),
        ] as const,
    )
    const route = stops
      .map(([x, y], index) =>
        index === 0
          ? `M${n(x)} ${n(y)}`
          : `S${n(x - 60)} ${n(y + (random.next() - 0.5) * 90)} ${n(x)} ${n(y)}`,
      )
      .join('')
    const [[startX, startY] = [0, 0]] = stops
    const [endX, endY] = stops.at(-1) ?? [0, 0]
    body +=
      path(
        route,
        'none',
        'stroke="#d2492a" stroke-width="5" stroke-dasharray="2 11" stroke-linecap="round"',
      ) +
      circle(startX, startY, 9, '#ffffff', 'stroke="#d2492a" stroke-width="5"') +
      circle(endX, endY, 9, '#d2492a')
    body +=
      rect(26, 26, 226, 88, '#ffffff', 'rx="14" opacity=".95"') +
      text(46, 63, random.pick(['Ridge loop', 'To the hut', 'North shore', 'Night walk']), {
        size: 22,
        fill: '#1d2b22',
        weight: 700,
      }) +
      text(46, 93, `${random.int(6, 28)}.${random.int(0, 9)} km, ${random.int(20, 140) * 10} m up`, {
        size: 16,
        fill: '#5d6b60',
      })
    return { defs: '', body, gist: { bands: [look.land, look.wood, look.land] } }
  },
}
