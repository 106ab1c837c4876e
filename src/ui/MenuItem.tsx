import { type ReactNode, use, useId } from 'react'
import { Link, type To } from 'react-router'

import { Icon, type IconName } from './Icon.tsx'
import styles from './Menu.module.css'
import { MenuContext } from './MenuContext.ts'

interface MenuItemProps {
  icon?: IconName
  /** Makes it a check box, or with `isRadio` one of a group; the menu stays open, so that several can be set. */
  isChecked?: boolean
  isRadio?: boolean
  isDisabled?: boolean
  onSelect?: () => void
  /** Opens another site or another tab. */
  href?: string
  /** Goes to a place in here. */
  to?: To
  /** At the end of the line, such as its key. */
  hint?: ReactNode
  children: ReactNode
}

export function MenuItem({
  icon,
  isChecked,
  isDisabled,
  isRadio = false,
  onSelect,
  href,
  to,
  hint,
  children,
}: MenuItemProps) {
  const close = use(MenuContext)
  const properties = {
    className: styles.item,
    tabIndex: -1,
    role: roleOf(isChecked, isRadio),
    'aria-checked': isChecked,
    'aria-disabled': isDisabled,
    onClick: () => {
      if (isDisabled) return
      if (isChecked === undefined) close()
      onSelect?.()
    },
  }
  const content = (
    <>
      {isChecked === undefined && icon && <Icon name={icon} size="sm" />}
      {isChecked !== undefined && (
        <span className={styles.mark}>{isChecked && <Icon name="check" size="sm" />}</span>
      )}
      <span className={styles.words}>{children}</span>
      {hint}
    </>
  )

  if (href !== undefined) {
    return (
      <a {...properties} href={href} target="_blank" rel="noopener noreferrer">
        {content}
      </a>
    )
  }
  if (to !== undefined) {
    return (
      <Link {...properties} to={to}>
        {content}
      </Link>
    )
  }
  return (
    <button {...properties} type="button">
      {content}
    </button>
  )
}

function roleOf(isChecked: boolean | undefined, isRadio: boolean) {
  if (isChecked === undefined) return 'menuitem'
  return isRadio ? 'menuitemradio' : 'menuitemcheckbox'
}

interface MenuGroupProps {
  label: string
  children: ReactNode
}

export function MenuGroup({ label, children }: MenuGroupProps) {
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <span id={id} className={styles.groupLabel}>
        {label}
      </span>
      {children}
    </div>
  )
}
