import type { UploadDocument } from '../documents.ts'
import { people } from './people.ts'
import type { PictureIdea } from './ideas/PictureIdea.ts'
import { pictureIdeas } from './pictureIdeas.ts'
import type { Random } from './random.ts'
import { upload } from './uploads.ts'

const byCraft = new Map<string, (readonly [PictureIdea, number])[]>()
for (const idea of pictureIdeas) {
  for (const craft of idea.crafts) byCraft.set(craft, [...(byCraft.get(craft) ?? []), [idea, idea.weight]])
}
const all = pictureIdeas.map((idea) => [idea, idea.weight] as const)

const byAuthor = new Map(
  people.map(({ id, crafts }) => [id, crafts.flatMap((craft) => byCraft.get(craft) ?? [])]),
)

/** What this person would post, or anything where the person never posts. */
export function ideaOf(author: string, random: Random): PictureIdea {
  const own = byAuthor.get(author) ?? []
  return random.weighted(own.length === 0 || random.chance(0.12) ? all : own)
}

export function takePicture(
  idea: PictureIdea,
  options: { rid: string; author: string; at: number; random: Random },
): UploadDocument {
  const { rid, author, at, random } = options
  const [width, height] = random.pick(idea.sizes)
  const format = idea.format ?? 'jpeg'
  const taken = new Date(at).toISOString()
  return upload({
    rid,
    userId: author,
    name: `${fileName(random.pick(idea.names), taken, random)}.${
      format === 'jpeg'
        ? random.weighted([
            ['jpg', 9],
            ['JPG', 2],
            ['jpeg', 1],
          ])
        : format
    }`,
    type: `image/${format}`,
    at: taken,
    random,
    scene: idea.scene,
    width,
    height,
  })
}

function fileName(stem: string, date: string, random: Random): string {
  if (stem.startsWith('DSC') || stem.startsWith('FLIR')) return stem + String(random.int(1000, 9999))
  if (stem === 'IMG_') return stem + String(random.int(1000, 9999))
  if (stem === 'PXL_')
    return `${stem}${date.slice(0, 10).replaceAll('-', '')}_${date.slice(11, 19).replaceAll(':', '')}${random.int(100, 999)}`
  if (stem === 'Screenshot_2')
    return `Screenshot_${date.slice(0, 10).replaceAll('-', '')}-${date.slice(11, 19).replaceAll(':', '')}`
  if (stem.startsWith('Bildschirmfoto'))
    return `Bildschirmfoto ${date.slice(0, 10)} um ${date.slice(11, 19).replaceAll(':', '.')}`
  if (/^(?:part-2|KO-2)$/.test(stem)) return stem + String(random.int(10, 99))
  return random.weighted([
    [stem, 2],
    [`${stem}-${random.int(2, 48)}`, 3],
    [`${stem}-v${random.int(2, 12)}`, 1.5],
    [`${stem}_${date.slice(0, 10)}`, 0.7],
    [`${stem} (${random.int(1, 3)})`, 0.5],
    [`Lookout 2 ${stem.replaceAll('-', ' ')}`, 0.4],
  ])
}
