import { useDownload } from '#media/useDownload.ts'
import { formatBytes } from '#lib/formatNumber.ts'
import type { RoomImage } from '#rocketchat/RoomImage.ts'
import { Icon, type IconName } from '#ui/Icon.tsx'
import { useToast } from '#ui/Toast.tsx'

import styles from './GalleryTile.module.css'
import type { ImageSelection } from './selection/ImageSelection.ts'
import { markClass } from './selection/createPick.ts'
import { useIsPicked } from './selection/useSelection.ts'

export type TileProblem =
  | 'notMember'
  | 'deleted'
  | 'unreadable'
  | 'gone'
  | 'network'
  | 'server'
  | 'redirected'
  | 'signedOut'
  | 'format'
  | 'broken'

interface TileMessageProps {
  image: RoomImage
  problem: TileProblem
  name: string
  index: number
  isTabStop: boolean
  selection: ImageSelection
  retry: (() => void) | undefined
}

/** In place of a picture that cannot be shown: why, and the way out where there is one. */
export function TileMessage({ image, problem, name, index, isTabStop, selection, retry }: TileMessageProps) {
  const download = useDownload()
  const toast = useToast()
  const canPick = problem !== 'deleted' && problem !== 'unreadable'
  const isPicked = useIsPicked(selection, canPick ? image.id : undefined)
  const isSelecting = isPicked !== undefined
  const { icon, title, detail } = words(problem, image)
  const tabIndex = isTabStop ? 0 : -1
  const action = isSelecting
    ? undefined
    : problem === 'format' || problem === 'broken'
      ? {
          label: 'Download',
          run: () => {
            download(image).catch(() => {
              toast(`${image.name} did not arrive`)
            })
          },
        }
      : retry !== undefined && (problem === 'network' || problem === 'server')
        ? { label: 'Try again', run: retry }
        : undefined

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys stop at every picture, also at one that is missing
    <div
      role={isSelecting ? 'checkbox' : 'group'}
      aria-checked={isPicked}
      data-picked={isPicked === true || undefined}
      className={styles.tile}
      aria-label={`${name}: ${title}`}
      title={detail}
      {...(action === undefined && { tabIndex, 'data-index': index })}
    >
      {isSelecting && <span className={markClass} data-pick="" />}
      <div className={styles.message}>
        <Icon name={icon} />
        <b>{title}</b>
        <p>{detail}</p>
        {action && (
          <button
            type="button"
            className={styles.action}
            tabIndex={tabIndex}
            data-index={index}
            aria-label={`${action.label}: ${image.name}`}
            onClick={action.run}
          >
            {action.label}
          </button>
        )}
      </div>
    </div>
  )
}

function words(
  problem: TileProblem,
  { type, size }: RoomImage,
): { icon: IconName; title: string; detail: string } {
  switch (problem) {
    case 'notMember':
      return {
        icon: 'private',
        title: 'Not yours to see',
        detail: 'Only members of the room it was shared in can open it.',
      }
    case 'deleted':
      return { icon: 'image-off', title: 'Deleted', detail: 'It is no longer in this room.' }
    case 'unreadable':
      return {
        icon: 'image-off',
        title: 'Not readable',
        detail: 'The server lists it without saying which file it is.',
      }
    case 'gone':
      return { icon: 'expired', title: 'Expired', detail: 'The server has removed this file.' }
    case 'format':
    case 'broken': {
      const format = type
        .replace(/^image\/(x-|vnd\.)?/, '')
        .replace(/\+.*$/, '')
        .toUpperCase()
      return {
        icon: 'image-off',
        title: problem === 'format' ? 'Format not shown' : 'Damaged file',
        detail: size === undefined ? format : `${format}, ${formatBytes(size)}`,
      }
    }
    case 'network':
      return { icon: 'retry', title: 'Did not arrive', detail: 'The connection was lost.' }
    case 'server':
      return { icon: 'retry', title: 'Did not arrive', detail: 'The server could not send it.' }
    case 'redirected':
      return {
        icon: 'image-off',
        title: 'Kept elsewhere',
        detail: 'The server keeps it on a storage host that this page may not read.',
      }
    case 'signedOut':
      return { icon: 'key', title: 'Session ended', detail: 'It comes once you have signed in again.' }
  }
}
