import { type CSSProperties, type ReactNode, useEffect, useId, useRef, useState } from 'react'

import { Icon, type IconName } from './Icon.tsx'
import styles from './Menu.module.css'
import { MenuContext } from './MenuContext.ts'
import { keepInside, stepThroughMenu } from './stepThroughMenu.ts'

export { MenuGroup, MenuItem } from './MenuItem.tsx'

interface MenuProps {
  /** The name of the button and of the menu. */
  label: string
  /** The button shows an icon… */
  icon?: IconName
  /** …or this; or the function draws its own button, with these properties on it. */
  trigger?: ReactNode | ((properties: MenuTriggerProps) => ReactNode)
  /** Above the items, to be read and not to be operated. */
  header?: ReactNode
  title?: string
  children: ReactNode
}

export interface MenuTriggerProps {
  ref: (element: HTMLButtonElement | null) => void
  popoverTarget: string
  'aria-haspopup': 'menu'
  'aria-expanded': boolean
  'aria-controls': string
}

/** A button and the menu it opens, drawn above everything by the browser, closed by Escape, Tab or a click elsewhere. */
export function Menu({ label, icon = 'more', trigger, header, title = label, children }: MenuProps) {
  const id = useId()
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const popover = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [place, setPlace] = useState<CSSProperties>()

  const close = () => {
    popover.current?.hidePopover()
    button?.focus()
  }

  // By now the items are displayed, so one of them can take the focus.
  useEffect(() => {
    if (!isOpen) return
    const menu = popover.current?.querySelector<HTMLElement>('[role="menu"]')
    if (menu) stepThroughMenu(menu, 'Home')
  }, [isOpen])

  const properties: MenuTriggerProps = {
    ref: setButton,
    popoverTarget: id,
    'aria-haspopup': 'menu',
    'aria-expanded': isOpen,
    'aria-controls': id,
  }

  return (
    <>
      {typeof trigger === 'function' ? (
        trigger(properties)
      ) : (
        <button {...properties} type="button" className={styles.trigger} aria-label={label} title={title}>
          {trigger ?? <Icon name={icon} />}
        </button>
      )}
      <div
        ref={popover}
        id={id}
        popover="auto"
        className={styles.popover}
        style={place}
        data-hotkeys="off"
        onBeforeToggle={({ newState }) => {
          if (newState === 'open' && button) setPlace(placeBeside(button.getBoundingClientRect()))
        }}
        onToggle={({ newState }) => {
          setOpen(newState === 'open')
        }}
      >
        {header}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its items take the focus */}
        <div
          role="menu"
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key === 'Tab') {
              event.preventDefault()
              close()
            } else if (keepInside(event.key) && stepThroughMenu(event.currentTarget, event.key)) {
              event.preventDefault()
              event.stopPropagation()
            }
          }}
        >
          {/* While closed there is nothing to render, and nothing to read. */}
          {isOpen && <MenuContext value={close}>{children}</MenuContext>}
        </div>
      </div>
    </>
  )
}

/** Towards the larger part of the window, so that no size has to be measured first. */
function placeBeside(button: DOMRect): CSSProperties {
  const { clientWidth, clientHeight } = document.documentElement
  const gap = 4
  const edge = 8
  const isAtEnd = button.left + button.right > clientWidth
  const isBelow = button.bottom < clientHeight * 0.6
  return {
    ...(isAtEnd
      ? { right: Math.max(edge, clientWidth - button.right) }
      : { left: Math.max(edge, button.left) }),
    ...(isBelow
      ? { top: button.bottom + gap, maxHeight: clientHeight - button.bottom - gap - edge }
      : { bottom: clientHeight - button.top + gap, maxHeight: button.top - gap - edge }),
  }
}
