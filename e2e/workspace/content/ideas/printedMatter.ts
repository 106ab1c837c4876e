import type { PictureIdea } from './PictureIdea.ts'

/** What goes to the printer. */
export const printedMatter: readonly PictureIdea[] = [
  {
    scene: 'poster',
    weight: 2.5,
    crafts: ['design', 'words'],
    sizes: [
      [2400, 3200],
      [2480, 3508],
    ],
    names: ['poster', 'poster-sunset', 'launch-poster'],
    kind: 'print',
    format: 'png',
    captions: [
      '{ver}, bigger sun.',
      'Two inks and the paper.',
      'From across the street it must work without the words.',
      '',
    ],
  },
  {
    scene: 'type',
    weight: 1.2,
    crafts: ['design', 'words'],
    sizes: [
      [2400, 2400],
      [2400, 1600],
    ],
    names: ['type-study', 'numerals'],
    kind: 'print',
    format: 'png',
    captions: ['The numerals are the brand, I keep saying.', 'Set small, it has to survive engraving.', ''],
  },
  {
    scene: 'dieline',
    weight: 2.5,
    crafts: ['packaging'],
    sizes: [
      [2400, 1800],
      [2880, 2160],
    ],
    names: ['dieline', 'sleeve', 'box-net'],
    kind: 'print',
    format: 'png',
    captions: ['Sleeve {ver}, new fold.', 'Measured on the box, not on the drawing.', 'One cut less.', ''],
  },
  {
    scene: 'box',
    weight: 2,
    crafts: ['packaging', 'photo'],
    sizes: [
      [3000, 2400],
      [3000, 3000],
    ],
    names: ['box', 'sleeve-proof', 'unboxing'],
    kind: 'print',
    captions: [
      'Proof {ver}. Colours are {mm} too cold, I think.',
      'On the shelf it stands alone.',
      'After a night in the grass.',
      '',
    ],
  },
  {
    scene: 'swatches',
    weight: 2,
    crafts: ['textile', 'design'],
    sizes: [
      [2280, 1710],
      [2400, 1800],
    ],
    names: ['swatches', 'autumn-2027', 'colour-card'],
    kind: 'cloth',
    format: 'png',
    captions: ['Autumn 2027, second try.', '{colour} moved one step towards {colour}.', ''],
  },
]
