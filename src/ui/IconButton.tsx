import type { ComponentProps } from 'react'
import { Link } from 'react-router'

import { Icon, type IconName } from './Icon.tsx'
import styles from './IconButton.module.css'

interface IconControlProps {
  icon: IconName
  /** What it does: the accessible name, and the tooltip unless `title` says more. */
  label: string
  size?: 'sm' | 'md'
}

interface IconButtonProps
  extends
    IconControlProps,
    Omit<ComponentProps<'button'>, 'className' | 'style' | 'children' | 'aria-label'> {
  isPressed?: boolean
}

export function IconButton({
  icon,
  label,
  size = 'md',
  isPressed,
  title = label,
  ...props
}: IconButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={styles.control}
      data-size={size}
      aria-label={label}
      title={title}
      aria-pressed={isPressed}
    >
      <Icon name={icon} />
    </button>
  )
}

interface IconLinkProps
  extends
    IconControlProps,
    Omit<ComponentProps<typeof Link>, 'className' | 'style' | 'children' | 'aria-label'> {}

export function IconLink({ icon, label, size = 'md', title = label, ...props }: IconLinkProps) {
  return (
    <Link {...props} className={styles.control} data-size={size} aria-label={label} title={title}>
      <Icon name={icon} />
    </Link>
  )
}
