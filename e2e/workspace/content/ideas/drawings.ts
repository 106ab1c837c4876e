import type { PictureIdea } from './PictureIdea.ts'

/** What is not there yet. */
export const drawings: readonly PictureIdea[] = [
  {
    scene: 'sketch',
    weight: 3,
    crafts: ['design', 'workshop'],
    sizes: [
      [2800, 1960],
      [2400, 1800],
    ],
    names: ['sketch', 'tent-sketch', 'notebook'],
    kind: 'drawing',
    captions: ['Drawn on the train.', '{part}, how it could fold.', 'Wrong in the right direction.', ''],
  },
  {
    scene: 'sketch-lantern',
    weight: 2.4,
    crafts: ['design', 'workshop'],
    sizes: [
      [2100, 2800],
      [2400, 3200],
    ],
    names: ['sketch-lantern', 'proportions', 'notebook'],
    kind: 'drawing',
    captions: ['Proportions: {n} to {n}.', 'What if the {part} were round?', ''],
  },
  {
    scene: 'blueprint',
    weight: 1.6,
    crafts: ['workshop'],
    sizes: [
      [2970, 2100],
      [2400, 1700],
    ],
    names: ['section', 'drawing', 'part-2'],
    kind: 'drawing',
    format: 'png',
    captions: ['Section A–A. The {part} is {mm} mm.', 'For {supplier}, {ver}.', ''],
  },
  {
    scene: 'whiteboard',
    weight: 2,
    crafts: ['research', 'app', 'supply'],
    sizes: [
      [4032, 2268],
      [4032, 3024],
    ],
    names: ['whiteboard', 'wall', 'IMG_'],
    kind: 'drawing',
    captions: ['Before somebody wipes it.', 'What we said on {day}.', 'Please nobody clean {room}.', ''],
  },
  {
    scene: 'moodboard',
    weight: 1.6,
    crafts: ['design', 'textile', 'photo'],
    sizes: [
      [2880, 1920],
      [2400, 1800],
    ],
    names: ['moodboard', 'wall-crop', 'references'],
    kind: 'drawing',
    captions: ['Mood for {colour}.', 'Six pictures, one sentence: {adj}.', ''],
  },
  {
    scene: 'logo',
    weight: 1,
    crafts: ['design'],
    sizes: [[2400, 1800]],
    names: ['mark-study', 'logo'],
    kind: 'print',
    format: 'png',
    captions: ['The mark at five sizes. It dies at 9 px.', 'Engraved, embossed, printed.', ''],
  },
]
