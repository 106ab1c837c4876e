import { useState } from 'react'

interface Walked {
  id: string | undefined
  nextId: string | undefined
  isForward: boolean
}

/** Which way somebody walks; walking backwards, what comes next is on the other side. */
export function useDirection(id: string | undefined, nextId: string | undefined): boolean {
  const [walked, setWalked] = useState<Walked>({ id, nextId, isForward: true })
  if (walked.id === id && walked.nextId === nextId) return walked.isForward
  const isForward = walked.id === id ? walked.isForward : id === walked.nextId || id === undefined
  setWalked({ id, nextId, isForward })
  return isForward
}
