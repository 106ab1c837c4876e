import { useEffect, useState } from 'react'

// Whoever only walks past asks nothing about the conversation.
const DWELL_MS = 700

/** Whether somebody has stayed with a picture for a moment. */
export function useDwell(fileId: string | undefined): boolean {
  const [dwelledOn, setDwelledOn] = useState<string>()
  useEffect(() => {
    const timer = setTimeout(() => {
      setDwelledOn(fileId)
    }, DWELL_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [fileId])
  return fileId !== undefined && dwelledOn === fileId
}
