import type { PictureIdea } from './ideas/PictureIdea.ts'
import { drawings } from './ideas/drawings.ts'
import { fabrics } from './ideas/fabrics.ts'
import { figures } from './ideas/figures.ts'
import { outdoors } from './ideas/outdoors.ts'
import { portraits } from './ideas/portraits.ts'
import { printedMatter } from './ideas/printedMatter.ts'
import { productPhotos } from './ideas/productPhotos.ts'
import { screenshots } from './ideas/screenshots.ts'

/** All that people post. Chance counts them, so their order is part of the story. */
export const pictureIdeas: readonly PictureIdea[] = [
  ...outdoors,
  ...productPhotos,
  ...screenshots,
  ...figures,
  ...printedMatter,
  ...fabrics,
  ...drawings,
  ...portraits,
]
