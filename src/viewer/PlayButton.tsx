import { Icon } from '#ui/Icon.tsx'

import styles from './PlayButton.module.css'

interface PlayButtonProps {
  isPlaying: boolean
  onToggle: () => void
}

/** For pictures that move by themselves. */
export function PlayButton({ isPlaying, onToggle }: PlayButtonProps) {
  return (
    <button type="button" className={styles.play} onClick={onToggle}>
      <Icon name={isPlaying ? 'pause' : 'slideshow'} size="sm" />
      {isPlaying ? 'Stand still' : 'Play'}
    </button>
  )
}
