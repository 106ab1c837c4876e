import { IconButton } from '#ui/IconButton.tsx'

import { MoreMenu } from './MoreMenu.tsx'
import type { Hands } from './useStage.ts'
import styles from './ViewerBar.module.css'
import type { Size } from './zoom.ts'
import { ZoomControls } from './ZoomControls.tsx'

interface ViewerToolsProps {
  hands: Hands
  natural: Size | undefined
  hasPicture: boolean
  isPlaying: boolean
  isFull: boolean
  areDetailsShown: boolean
  onSlideshow: () => void
  onFullScreen: (() => void) | undefined
  onCopyLink: () => void
  onCopyImage: () => void
  onDownload: () => void
  onShowInConversation: (() => void) | undefined
  onDetails: () => void
}

/** What can be done with a picture, in the viewer's bar. */
export function ViewerTools({
  hands,
  natural,
  hasPicture,
  isPlaying,
  isFull,
  areDetailsShown,
  onSlideshow,
  onFullScreen,
  onCopyLink,
  onCopyImage,
  onDownload,
  onShowInConversation,
  onDetails,
}: ViewerToolsProps) {
  return (
    <>
      <ZoomControls hands={hands} natural={natural} />
      <IconButton
        icon={isPlaying ? 'pause' : 'slideshow'}
        label="Slideshow"
        title={isPlaying ? 'Pause the slideshow (s)' : 'Slideshow (s)'}
        isPressed={isPlaying}
        disabled={!hasPicture && !isPlaying}
        onClick={onSlideshow}
      />
      <div className={styles.wide}>
        {onFullScreen && (
          <IconButton
            icon="full-screen"
            label="Full screen"
            title={isFull ? 'Leave full screen (f)' : 'Full screen (f)'}
            isPressed={isFull}
            onClick={onFullScreen}
          />
        )}
        <span className={styles.divider} />
        <IconButton
          icon="link"
          label="Copy link"
          title="Copy link (c)"
          disabled={!hasPicture}
          onClick={onCopyLink}
        />
        <IconButton icon="copy" label="Copy image" disabled={!hasPicture} onClick={onCopyImage} />
      </div>
      <IconButton
        icon="download"
        label="Download"
        title="Download (d)"
        disabled={!hasPicture}
        onClick={onDownload}
      />
      <IconButton
        icon="in-conversation"
        label="Show in conversation"
        disabled={onShowInConversation === undefined}
        onClick={onShowInConversation}
      />
      <IconButton
        icon="details"
        label="Details"
        title="Details (i)"
        aria-expanded={areDetailsShown}
        disabled={!hasPicture}
        onClick={onDetails}
      />
      <div className={styles.narrow}>
        <MoreMenu
          hands={hands}
          hasPicture={hasPicture}
          onFullScreen={onFullScreen}
          onCopyLink={onCopyLink}
          onCopyImage={onCopyImage}
        />
      </div>
    </>
  )
}
