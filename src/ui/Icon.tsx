import styles from './Icon.module.css'

interface IconProps {
  name: IconName
  size?: 'sm' | 'md'
  isFilled?: boolean
}

/** Decoration beside a word or inside a named control, so assistive technology never hears it. */
export function Icon({ name, size = 'md', isFilled = false }: IconProps) {
  return (
    <svg className={styles.icon} data-size={size} data-filled={isFilled || undefined} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}

export type IconName =
  | 'vitrine'
  | 'arrow-left'
  | 'arrow-up'
  | 'arrow-down'
  | 'chevron-left'
  | 'chevron-right'
  | 'chevron-down'
  | 'close'
  | 'search'
  | 'check'
  | 'plus'
  | 'more'
  | 'images'
  | 'messages'
  | 'channel'
  | 'private'
  | 'person'
  | 'people'
  | 'team'
  | 'discussion'
  | 'pin'
  | 'star'
  | 'mention'
  | 'calendar'
  | 'clock'
  | 'download'
  | 'link'
  | 'external'
  | 'copy'
  | 'zoom-in'
  | 'zoom-out'
  | 'full-screen'
  | 'slideshow'
  | 'pause'
  | 'details'
  | 'in-conversation'
  | 'thread'
  | 'quote'
  | 'file'
  | 'code'
  | 'reaction'
  | 'filter'
  | 'sort'
  | 'view'
  | 'rows'
  | 'select'
  | 'retry'
  | 'offline'
  | 'warning'
  | 'image-off'
  | 'expired'
  | 'key'
  | 'server'
  | 'eye'
  | 'help'
  | 'sun'
  | 'moon'
  | 'contrast'
  | 'sign-out'
  | 'video'
  | 'audio'
  | 'print'
