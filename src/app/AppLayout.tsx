import { type MouseEvent, useState } from 'react'
import { Outlet, useNavigate } from 'react-router'

import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { ArchiveProvider } from '#media/archive/ArchiveProvider.tsx'
import { MediaProvider } from '#media/MediaProvider.tsx'
import { SEARCHING } from '#rooms/useSearchText.ts'
import { lazyPart } from '#ui/lazyPart.tsx'
import { StatusRegion } from '#ui/StatusLine.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'

import styles from './AppLayout.module.css'
import { KeyboardHelpContext } from './KeyboardHelpContext.ts'
import { StatusLine } from './StatusLine.tsx'
import { useResumeOnReconnect } from './useResumeOnReconnect.ts'

const KeyboardHelp = lazyPart(async () => (await import('./KeyboardHelp.tsx')).KeyboardHelp, {
  isAsked: true,
})

/** What every signed-in screen shares: pictures, keys, keyboard help, and one line of status. */
export function AppLayout() {
  const navigate = useNavigate()
  const isEmbedded = useIsEmbedded()
  const [isHelpOpen, setHelpOpen] = useState(false)
  useResumeOnReconnect()
  useHotkeys(
    {
      'g r': isEmbedded ? undefined : () => void navigate('/'),
      // A screen with a search of its own is asked before.
      '/': isEmbedded ? undefined : () => void navigate('/', { state: SEARCHING }),
      '?': () => {
        setHelpOpen(true)
      },
    },
    { isGlobal: true },
  )

  return (
    <KeyboardHelpContext value={setHelpOpen}>
      <MediaProvider>
        <a className={styles.skip} href="#content" onClick={skipToContent}>
          Skip to content
        </a>
        <StatusRegion>
          <ArchiveProvider>
            <Outlet />
          </ArchiveProvider>
          <StatusLine />
        </StatusRegion>
      </MediaProvider>
      {isHelpOpen && (
        <KeyboardHelp
          onClose={() => {
            setHelpOpen(false)
          }}
        />
      )}
    </KeyboardHelpContext>
  )
}

/** Moves focus without touching the address, which belongs to the screens. */
function skipToContent(event: MouseEvent) {
  event.preventDefault()
  const main = document.querySelector('main')
  if (main === null) return
  main.tabIndex = -1
  main.focus()
}
