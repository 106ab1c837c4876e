import { useEffect, useRef } from 'react'

import type { Refusal } from './refusal.ts'

/** Brings the eye and the keyboard to the field that a refusal is about. */
export function useFocusOnRefusal(refusal: Refusal | undefined) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusal === undefined) return
    const field = form.current?.querySelector<HTMLInputElement>('input[aria-invalid="true"]')
    field?.focus()
    field?.select()
  }, [refusal])
  return form
}
