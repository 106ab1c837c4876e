import type { PictureIdea } from './PictureIdea.ts'

/** What goes to the weaver. */
export const fabrics: readonly PictureIdea[] = [
  {
    scene: 'weave',
    weight: 3,
    crafts: ['textile'],
    sizes: [
      [3000, 3000],
      [3600, 2700],
    ],
    names: ['weave', 'swatch-macro', 'KO-2'],
    kind: 'cloth',
    captions: ['{fabric}, 1:1.', 'From {supplier}, {nn} ends per cm.', 'Touch it if you pass my table.', ''],
  },
  {
    scene: 'plaid',
    weight: 1.6,
    crafts: ['textile'],
    sizes: [
      [3000, 3000],
      [2700, 3600],
    ],
    names: ['plaid', 'blanket', 'check'],
    kind: 'cloth',
    captions: ['Blanket check, {colour} and {colour}.', 'Repeat is {nn} cm now.', ''],
  },
  {
    scene: 'ripstop',
    weight: 1.6,
    crafts: ['textile'],
    sizes: [
      [3000, 3000],
      [3600, 2400],
    ],
    names: ['ripstop', 'shell-fabric'],
    kind: 'cloth',
    captions: ['Shell in {colour}, crumpled on purpose.', 'Ripstop after {nn} washes.', ''],
  },
  {
    scene: 'pattern',
    weight: 1.4,
    crafts: ['textile', 'design'],
    sizes: [
      [2400, 2400],
      [2000, 3000],
    ],
    names: ['liner-pattern', 'repeat'],
    kind: 'cloth',
    format: 'webp',
    captions: ['Liner, tiled. Nobody will see it. That is the point.', 'Repeat {ver}.', ''],
  },
]
