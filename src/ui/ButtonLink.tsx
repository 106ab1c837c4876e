import type { ComponentProps, ReactNode } from 'react'
import { Link, type To } from 'react-router'

import styles from './Button.module.css'
import { Icon, type IconName } from './Icon.tsx'

interface ButtonLinkProps extends Omit<ComponentProps<'a'>, 'className' | 'style' | 'href'> {
  variant?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
  /** A place in here… */
  to?: To
  /** …or another site, in a tab of its own. */
  href?: string
  children: ReactNode
}

/** A link where a button would stand: it goes somewhere, so it can be opened in a new tab. */
export function ButtonLink({ variant = 'secondary', icon, to, href, children, ...props }: ButtonLinkProps) {
  const look = { className: styles.button, 'data-variant': variant }
  const content = (
    <>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </>
  )
  if (to !== undefined) {
    return (
      <Link {...props} {...look} to={to}>
        {content}
      </Link>
    )
  }
  return (
    <a target="_blank" rel="noopener noreferrer" {...props} {...look} href={href}>
      {content}
    </a>
  )
}
