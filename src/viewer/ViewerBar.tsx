import { formatCount } from '#lib/formatNumber.ts'
import { IconButton } from '#ui/IconButton.tsx'

import { MoreMenu } from './MoreMenu.tsx'
import type { Slide } from './Slide.ts'
import type { Hands } from './useStage.ts'
import styles from './ViewerBar.module.css'
import type { Size } from './zoom.ts'
import { ZoomControls } from './ZoomControls.tsx'

interface ViewerBarProps {
  slide: Slide | undefined
  position: { index: number; total: number } | undefined
  hands: Hands
  natural: Size | undefined
  isPlaying: boolean
  isFull: boolean
  areDetailsShown: boolean
  onClose: () => void
  onSlideshow: () => void
  onFullScreen: (() => void) | undefined
  onCopyLink: () => void
  onCopyImage: () => void
  onDownload: () => void
  onShowInConversation: (() => void) | undefined
  onDetails: () => void
}

export function ViewerBar({
  slide,
  position,
  hands,
  natural,
  isPlaying,
  isFull,
  areDetailsShown,
  onClose,
  onSlideshow,
  onFullScreen,
  onCopyLink,
  onCopyImage,
  onDownload,
  onShowInConversation,
  onDetails,
}: ViewerBarProps) {
  const hasNone = slide === undefined
  return (
    <div className={styles.bar}>
      <IconButton icon="close" label="Close" title="Close (Esc)" onClick={onClose} />
      <p className={styles.what} aria-live="polite">
        {position && (
          <span className={styles.position}>
            {`${formatCount(position.index + 1)} of ${formatCount(position.total)}`}
          </span>
        )}{' '}
        {slide && (
          <span className={styles.fileName} dir="auto">
            {slide.name}
          </span>
        )}
      </p>
      <ZoomControls hands={hands} natural={natural} />
      <IconButton
        icon={isPlaying ? 'pause' : 'slideshow'}
        label="Slideshow"
        title={isPlaying ? 'Pause the slideshow (s)' : 'Slideshow (s)'}
        isPressed={isPlaying}
        disabled={hasNone && !isPlaying}
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
          disabled={hasNone}
          onClick={onCopyLink}
        />
        <IconButton icon="copy" label="Copy image" disabled={hasNone} onClick={onCopyImage} />
      </div>
      <IconButton
        icon="download"
        label="Download"
        title="Download (d)"
        disabled={hasNone}
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
        disabled={hasNone}
        onClick={onDetails}
      />
      <div className={styles.narrow}>
        <MoreMenu
          hands={hands}
          hasPicture={!hasNone}
          onFullScreen={onFullScreen}
          onCopyLink={onCopyLink}
          onCopyImage={onCopyImage}
        />
      </div>
    </div>
  )
}
