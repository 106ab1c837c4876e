import { useMemo } from 'react'

import { usePictureSearch } from '#media/pictureIndex.ts'
import type { Room } from '#rocketchat/Room.ts'

import { createImageFilter } from './createImageFilter.ts'
import { useNamedPeople } from './filters/useNamedPeople.ts'
import { type ImageList, imagesFrom, imagesOf } from './imageList.ts'
import { countFilters, type ImagesView } from './imagesView.ts'
import { IndexLine } from './index/IndexLine.tsx'
import { MatchedWall } from './MatchedWall.tsx'
import type { RoomImages } from './RoomImages.ts'
import { sortImages } from './sortImages.ts'
import { useImageIndex } from './index/useImageIndex.ts'

export interface NarrowedGalleryProps {
  room: Room
  /** As much of the room as is known. */
  list: ImageList
  newCount: number
  view: ImagesView
  /** The same, as the address says it. */
  search: string
  onClear: () => void
  /** Told what hangs: it is what the viewer walks. */
  onMatches: (matches: RoomImages | undefined) => void
  nameOf: (userId: string) => string | undefined
  isRefused: boolean
  onRefused: () => void
  openId: string | undefined
}

/** The images of a room that a view asks for, in its order, while the rest of the room is still being read. */
export function NarrowedGallery({ list, newCount, ...props }: NarrowedGalleryProps) {
  const { room, view } = props
  const findFacts = usePictureSearch()
  // What messages say of a picture matters to those who search words only.
  const search = view.text === '' ? undefined : findFacts
  const from = view.sort === 'oldest' ? 'oldest' : 'newest'
  const index = useImageIndex({ room, list, newCount, from })
  const isReading = index.state === 'reading'
  const isByDate = view.sort === 'newest' || view.sort === 'oldest'
  const people = useNamedPeople(view.people, list)
  // The same names stand for the same people, however often somebody else is learnt of.
  const ids = view.people.map((one) => people.idOf(one) ?? one).join()
  const filter = useMemo(
    () => createImageFilter({ ...view, people: split(ids) }, (fileId) => search?.(fileId)?.caption),
    [view, ids, search],
  )
  const known = useMemo(() => imagesOf(list), [list])
  const matches = useMemo(() => known.filter(filter), [known, filter])
  const hangable = useMemo(() => {
    // What is beyond a gap comes in its turn: the wall grows at its end.
    const images = isReading && isByDate ? imagesFrom(list, from).filter(filter) : matches
    return sortImages(images, view.sort)
  }, [list, matches, filter, view.sort, from, isReading, isByDate])

  return (
    <>
      <IndexLine
        index={index}
        nobody={people.unknown}
        matchCount={countFilters(view) > 0 ? matches.length : undefined}
        captionCount={search && known.filter(({ id }) => search(id) !== undefined).length}
      />
      <MatchedWall
        {...props}
        wordOf={people.nameOf}
        key={props.search}
        matches={hangable}
        isReading={isReading}
      />
    </>
  )
}

function split(ids: string): readonly string[] {
  return ids === '' ? [] : ids.split(',')
}
