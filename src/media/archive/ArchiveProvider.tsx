import { type ReactNode, useEffect, useRef, useState } from 'react'

import { useMediaServices } from '#media/MediaContext.ts'
import { onSignOut } from '#session/onSignOut.ts'
import { lazyPart } from '#ui/lazyPart.tsx'
import { useToast } from '#ui/Toast.tsx'

import { ArchiveContext } from './ArchiveContext.ts'
import type { ArchiveRequest } from './ArchiveFile.ts'
import type { Archive } from './createArchive.ts'

const ArchiveView = lazyPart(async () => (await import('./ArchiveView.tsx')).ArchiveView, { isAsked: true })

/** Makes one archive at a time, whatever screen is open meanwhile; ends with the session. */
export function ArchiveProvider({ children }: { children: ReactNode }) {
  const { loader } = useMediaServices()
  const toast = useToast()
  const [archive, setArchive] = useState<Archive>()
  const [isShown, setShown] = useState(false)
  const running = useRef<Archive>(undefined)

  useEffect(
    () =>
      onSignOut(() => {
        running.current?.cancel()
      }),
    [],
  )

  async function download({ title, files }: ArchiveRequest) {
    setShown(true)
    if (running.current !== undefined) {
      toast('One download at a time')
      return
    }
    try {
      const { createArchive } = await import('./createArchive.ts')
      const next = createArchive({ title, loader })
      running.current = next
      setArchive(next)
      void next.start(files)
    } catch {
      toast('The download could not start; try again')
    }
  }

  return (
    <ArchiveContext value={(request) => void download(request)}>
      {children}
      {archive && (
        <ArchiveView
          archive={archive}
          isShown={isShown}
          onShow={setShown}
          onEnd={() => {
            running.current = undefined
            setArchive(undefined)
          }}
        />
      )}
    </ArchiveContext>
  )
}
