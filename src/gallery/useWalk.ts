import { useCallback, useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'

interface Walk {
  /** The picture on screen: a step shows it at once, the address follows. */
  shownId: string
  show: (fileId: string | undefined) => void
  close: () => void
}

interface WalkPlace {
  wallPath: string
  /** What the address says of the wall stays, whichever picture is open. */
  search: string
}

// Browsers refuse to change the address more than a few times a second: a held key changes it now and then.
const QUIET_MS = 300

/** Walks from picture to picture without waiting for the address, which stays where Back leads out of the viewer. */
export function useWalk(fileId: string, { wallPath, search }: WalkPlace): Walk {
  const navigate = useNavigate()
  const { state } = useLocation()
  const [shownId, setShownId] = useState(fileId)
  const [isClosing, setIsClosing] = useState(false)
  const passed = useRef(new Set<string>())
  /** The address that was asked for last; it arrives in a transition, which may take a while. */
  const sent = useRef(fileId)
  const sentAt = useRef(-QUIET_MS)
  const hasLeft = useRef(false)

  useEffect(() => {
    const isOurs = passed.current.has(fileId)
    if (fileId === sent.current) passed.current.clear()
    // Addresses that were walked past arrive late; any other is one that somebody went to.
    if (isOurs || fileId === sent.current) return
    sent.current = fileId
    setShownId(fileId)
  }, [fileId])

  useEffect(() => {
    if (shownId === sent.current) return undefined
    const wait = isClosing ? 0 : Math.max(0, sentAt.current + QUIET_MS - performance.now())
    const timer = setTimeout(() => {
      sentAt.current = performance.now()
      sent.current = shownId
      passed.current.add(shownId)
      // Replaced, so that Back closes the viewer however far one walked.
      void navigate(`${wallPath}/${encodeURIComponent(shownId)}${search}`, { replace: true, state })
    }, wait)
    return () => {
      clearTimeout(timer)
    }
  }, [shownId, isClosing, navigate, wallPath, search, state])

  useEffect(() => {
    // The wall looks for the picture that the address named last.
    if (!isClosing || shownId !== fileId || hasLeft.current) return
    hasLeft.current = true
    if (isOverWall(state)) void navigate(-1)
    else void navigate(wallPath + search, { replace: true })
  }, [isClosing, shownId, fileId, navigate, wallPath, search, state])

  const show = useCallback((nextId: string | undefined) => {
    if (nextId !== undefined) setShownId(nextId)
  }, [])

  return {
    shownId,
    show,
    close() {
      setIsClosing(true)
    },
  }
}

function isOverWall(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'isOverWall' in state && state.isOverWall === true
}
