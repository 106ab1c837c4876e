import type { PictureIdea } from './PictureIdea.ts'
import { SHEET } from './pictureSizes.ts'

/** What was measured. */
export const figures: readonly PictureIdea[] = [
  {
    scene: 'chart-lines',
    weight: 2.5,
    crafts: ['firmware', 'research', 'optics'],
    sizes: SHEET,
    names: ['battery-chart', 'runtime', 'decay'],
    kind: 'data',
    format: 'png',
    captions: [
      '{fw} against the one before.',
      'Runtime by temperature. The kink at {temp} is real.',
      'Hours at full brightness, {nn} units.',
      '',
    ],
  },
  {
    scene: 'chart-bars',
    weight: 2,
    crafts: ['research', 'retail', 'supply'],
    sizes: SHEET,
    names: ['returns', 'survey', 'by-month'],
    kind: 'data',
    format: 'png',
    captions: ['What people use it for. Number two surprised me.', 'Letters per month.', ''],
  },
  {
    scene: 'chart-heat',
    weight: 1.4,
    crafts: ['firmware', 'research'],
    sizes: SHEET,
    names: ['usage-heatmap', 'when-lit'],
    kind: 'data',
    format: 'png',
    captions: ['When the lights are on, by hour and weekday.', 'Sundays, look at Sundays.', ''],
  },
  {
    scene: 'thermal',
    weight: 1.4,
    crafts: ['firmware', 'workshop', 'optics'],
    sizes: [
      [1440, 1080],
      [1280, 960],
    ],
    names: ['thermal', 'FLIR0'],
    kind: 'data',
    captions: [
      'After one hour at full. {nn} °C at the {part}.',
      'The driver is the sun, the rest is fine.',
      '',
    ],
  },
  {
    scene: 'map',
    weight: 2,
    crafts: ['field'],
    sizes: [
      [2400, 1700],
      [2100, 1500],
    ],
    names: ['map', 'route', 'ridge-loop'],
    kind: 'data',
    format: 'png',
    captions: ['Route for {day}. {nn} km, two huts.', 'Where the {n} units are now.', ''],
  },
]
