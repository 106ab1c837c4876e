import type { PictureIdea } from './PictureIdea.ts'
import { CAMERA } from './pictureSizes.ts'

/** People, mostly from behind. */
export const portraits: readonly PictureIdea[] = [
  {
    scene: 'portrait',
    weight: 1.8,
    crafts: ['photo'],
    sizes: [
      [2688, 4032],
      [3024, 4032],
    ],
    names: ['portrait', 'DSC0', 'walker'],
    kind: 'people',
    captions: ['{author}, {temp} °C, did not complain once.', 'For the journal page.', ''],
  },
  {
    scene: 'hikers',
    weight: 1.6,
    crafts: ['photo', 'field'],
    sizes: CAMERA,
    names: ['walkers', 'last-climb', 'DSC0'],
    kind: 'people',
    captions: ['The last climb.', '{n} people, {n} lanterns, one sandwich.', ''],
  },
  {
    scene: 'reading',
    weight: 1.6,
    crafts: ['photo'],
    sizes: [
      [4032, 2688],
      [3600, 2400],
    ],
    names: ['reading', 'inside-the-tent'],
    kind: 'people',
    captions: ['Reading mode, the actual use.', 'Page {nn} and the battery still at {pct}.', ''],
  },
]
