import type { Media } from '#media/useMedia.ts'

import { failureSentence } from './failureSentence.ts'
import { PictureMessage } from './PictureMessage.tsx'
import type { Slide } from './Slide.ts'

/** What can be done about a picture that is not there. */
export interface WaysOut {
  onDownload: () => void
  /** Undefined at the end. */
  onSkip: (() => void) | undefined
  /** Where Rocket.Chat itself shows it. */
  elsewhereHref: string | undefined
}

interface PictureProblemProps {
  slide: Slide
  /** A small version is on the stage. */
  isBrief: boolean
  isSupported: boolean
  isBroken: boolean
  original: Media
  waysOut: WaysOut
}

/** Why the picture cannot be seen, or not all of it; nothing while it can. */
export function PictureProblem({
  slide,
  isBrief,
  isSupported,
  isBroken,
  original,
  waysOut,
}: PictureProblemProps) {
  if (!isSupported)
    return (
      <PictureMessage
        slide={slide}
        isBrief={isBrief}
        icon="image-off"
        title="Format not shown"
        onDownload={waysOut.onDownload}
      >
        This browser does not show this kind of picture; the file itself can be downloaded.
      </PictureMessage>
    )
  if (original.state !== 'failed' && !isBroken) return null
  const reason = original.state === 'failed' ? original.reason : slide.size === 0 ? 'empty' : 'broken'
  const { title, detail, canRetry } = failureSentence[reason]
  return (
    <PictureMessage
      slide={slide}
      isBrief={isBrief}
      icon={reason === 'notMember' ? 'private' : reason === 'gone' ? 'expired' : 'image-off'}
      title={title}
      onRetry={original.state === 'failed' && canRetry ? original.retry : undefined}
      onDownload={isBroken && reason !== 'empty' ? waysOut.onDownload : undefined}
      onSkip={canRetry || (isBroken && reason !== 'empty') ? undefined : waysOut.onSkip}
      elsewhereHref={reason === 'notMember' || reason === 'redirected' ? waysOut.elsewhereHref : undefined}
    >
      {detail}
    </PictureMessage>
  )
}
