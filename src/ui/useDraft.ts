import { useState } from 'react'

type Change<View> = (next: View, options?: { replace: boolean }) => void

/**
 * A view that lives in the address, while somebody changes it in a place of its own. The address follows in a
 * transition, but a box must show its tick at once; and whatever is changed there is one step back.
 */
export function useDraft<View>(view: View, onChange: Change<View>): readonly [View, (next: View) => void] {
  const [draft, setDraft] = useState(view)
  const [isChanged, setIsChanged] = useState(false)
  const change = (next: View) => {
    setDraft(next)
    setIsChanged(true)
    onChange(next, { replace: isChanged })
  }
  return [draft, change]
}
