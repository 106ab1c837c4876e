import type { ComponentProps } from 'react'

import styles from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'style'> {
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'medium' | 'large'
  icon?: IconName
  isWide?: boolean
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  isWide = false,
  type = 'button',
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      // oxlint-disable-next-line react/button-has-type -- every use names one of the three; the default is safe
      type={type}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-wide={isWide || undefined}
    >
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </button>
  )
}
