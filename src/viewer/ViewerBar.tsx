import { formatCount } from '#lib/formatNumber.ts'
import { IconButton } from '#ui/IconButton.tsx'

import type { Slide } from './Slide.ts'
import styles from './ViewerBar.module.css'

interface ViewerBarProps {
  slide: Slide | undefined
  position: { index: number; total: number } | undefined
  /** Of the original's pixels. */
  percent: number | undefined
  canZoomIn: boolean
  canZoomOut: boolean
  isPlaying: boolean
  isFull: boolean
  areDetailsShown: boolean
  onZoom: (direction: 'in' | 'out') => void
  onClose: () => void
  onSlideshow: () => void
  onFullScreen: (() => void) | undefined
  onCopyLink: () => void
  onDownload: () => void
  onShowInConversation: (() => void) | undefined
  onDetails: () => void
}

export function ViewerBar({
  slide,
  position,
  percent,
  canZoomIn,
  canZoomOut,
  isPlaying,
  isFull,
  areDetailsShown,
  onZoom,
  onClose,
  onSlideshow,
  onFullScreen,
  onCopyLink,
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
      <div className={styles.zoomGroup}>
        <IconButton
          icon="zoom-out"
          label="Zoom out"
          title="Zoom out (-)"
          aria-disabled={!canZoomOut || undefined}
          onClick={() => {
            onZoom('out')
          }}
        />
        <span className={styles.percent}>{percent !== undefined && `${String(percent)} %`}</span>
        <IconButton
          icon="zoom-in"
          label="Zoom in"
          title="Zoom in (+)"
          aria-disabled={!canZoomIn || undefined}
          onClick={() => {
            onZoom('in')
          }}
        />
        <span className={styles.divider} />
      </div>
      <IconButton
        icon={isPlaying ? 'pause' : 'slideshow'}
        label="Slideshow"
        title={isPlaying ? 'Pause the slideshow (s)' : 'Slideshow (s)'}
        isPressed={isPlaying}
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
        <IconButton icon="link" label="Copy link" title="Copy link (c)" onClick={onCopyLink} />
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
        title="Show in conversation"
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
    </div>
  )
}
