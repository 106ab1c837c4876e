import { useState } from 'react'

import { formatCount } from '#lib/formatNumber.ts'
import { useDownloadArchive } from '#media/archive/ArchiveContext.ts'
import { useFindPictureFacts } from '#media/pictureIndex.ts'
import type { Room } from '#rocketchat/Room.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { lazyPart } from '#ui/lazyPart.tsx'
import { SelectionBar, SelectionButton } from '#ui/SelectionBar.tsx'
import { useToast } from '#ui/Toast.tsx'
import { copyText } from '#viewer/copyText.ts'

import { countOf } from './countOf.ts'
import { linksOf } from './linksOf.ts'

const ContactSheet = lazyPart(async () => (await import('./ContactSheet.tsx')).ContactSheet, {
  isAsked: true,
})

/** Twenty pages: more is a book, and every picture of it would have to be here at once. */
const MOST_ON_SHEETS = 400

interface SelectionActionsProps {
  room: Room
  count: number
  /** What is picked, as it hangs. */
  inOrder: () => readonly RoomImage[]
  nameOf: (userId: string) => string | undefined
  hrefOf: (fileId: string) => string
  onAll: () => void
  onEnd: () => void
}

/** The bar, and what its buttons do. */
export function SelectionActions({
  room,
  count,
  inOrder,
  nameOf,
  hrefOf,
  onAll,
  onEnd,
}: SelectionActionsProps) {
  const isEmpty = count === 0
  const [sheet, setSheet] = useState<readonly RoomImage[]>()
  const toast = useToast()
  const startDownload = useDownloadArchive()
  const findFacts = useFindPictureFacts()

  function byOf({ id, uploaderId }: Pick<RoomImage, 'id' | 'uploaderId'>) {
    return findFacts(id)?.author.name ?? nameOf(uploaderId)
  }

  function download() {
    startDownload({
      title: room.title,
      files: inOrder().map(({ id, name, size, uploadedAt, uploaderId }) => ({
        id,
        name,
        size,
        uploadedAt,
        by: byOf({ id, uploaderId }),
      })),
    })
  }

  async function copyLinks(near: HTMLElement) {
    const hrefs = inOrder().map(({ id }) => hrefOf(id))
    const isCopied = await copyText(linksOf(hrefs, location.origin), near)
    const what = count === 1 ? 'Link' : `${formatCount(count)} links`
    toast(isCopied ? `${what} copied` : 'The browser does not allow copying here')
  }

  function showSheet() {
    if (count <= MOST_ON_SHEETS) setSheet(inOrder())
    else toast(`A contact sheet has room for ${countOf(MOST_ON_SHEETS)}; fewer must be selected`)
  }

  return (
    <>
      <SelectionBar count={count} onEnd={onEnd}>
        <SelectionButton icon="plus" label="Select all" onClick={onAll} />
        <SelectionButton
          icon="link"
          label="Copy links"
          isDisabled={isEmpty}
          onClick={(near) => void copyLinks(near)}
        />
        <SelectionButton icon="download" label="Download" isDisabled={isEmpty} onClick={download} />
        <SelectionButton icon="print" label="Contact sheet" isDisabled={isEmpty} onClick={showSheet} />
      </SelectionBar>
      {sheet && (
        <ContactSheet
          title={room.title}
          images={sheet}
          nameOf={byOf}
          onClose={() => {
            setSheet(undefined)
          }}
        />
      )}
    </>
  )
}
