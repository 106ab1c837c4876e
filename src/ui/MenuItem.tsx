import type { ReactNode } from 'react'
import { Link, type To } from 'react-router'

import { Icon, type IconName } from './Icon.tsx'
import styles from './Menu.module.css'

interface MenuItemProps {
  icon?: IconName
  onSelect?: () => void
  /** In-app address. */
  to?: To
  /** Address outside the app; opens in a new tab. */
  href?: string
  /** Makes it a check box, or with `isRadio` one of a group. */
  isChecked?: boolean
  isRadio?: boolean
  children: ReactNode
}

export function MenuItem({ icon, onSelect, to, href, isChecked, isRadio = false, children }: MenuItemProps) {
  const content = (
    <>
      {isChecked === undefined ? icon && <Icon name={icon} size="sm" /> : <CheckMark isChecked={isChecked} />}
      <span className={styles.itemText}>{children}</span>
    </>
  )
  const shared = { className: styles.item, tabIndex: -1, onClick: onSelect }
  if (to !== undefined) {
    return (
      <Link {...shared} role="menuitem" to={to}>
        {content}
      </Link>
    )
  }
  if (href !== undefined) {
    return (
      <a {...shared} role="menuitem" href={href} target="_blank" rel="noopener noreferrer">
        {content}
      </a>
    )
  }
  if (isChecked !== undefined) {
    return (
      <button
        {...shared}
        type="button"
        role={isRadio ? 'menuitemradio' : 'menuitemcheckbox'}
        aria-checked={isChecked}
      >
        {content}
      </button>
    )
  }
  return (
    <button {...shared} type="button" role="menuitem">
      {content}
    </button>
  )
}

interface MenuGroupProps {
  label: string
  children: ReactNode
}

/** Items under a small heading. */
export function MenuGroup({ label, children }: MenuGroupProps) {
  return (
    <div role="group" aria-label={label} className={styles.group}>
      <p aria-hidden="true">{label}</p>
      {children}
    </div>
  )
}

interface CheckMarkProps {
  isChecked: boolean
}

function CheckMark({ isChecked }: CheckMarkProps) {
  return <span className={styles.check}>{isChecked && <Icon name="check" size="sm" />}</span>
}
