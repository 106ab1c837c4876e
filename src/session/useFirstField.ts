import { useEffect, useRef } from 'react'

/**
 * Puts the keyboard into the first field that wants something, whenever the form changes to another step. At the
 * start only where it disturbs nobody: not in a frame, whose page may be reading elsewhere, and not on touch
 * screens, where it would raise the keyboard over the page.
 */
export function useFirstField(step: string, isAwaited: boolean) {
  const container = useRef<HTMLDivElement>(null)
  const lastStep = useRef<string>(undefined)

  useEffect(() => {
    const isStart = (lastStep.current ?? step) === step
    lastStep.current = step
    if (isStart && !isAwaited && !isAtHome()) return
    const fields = [...(container.current?.querySelectorAll('input') ?? [])]
    if (fields.some((field) => field.ariaInvalid === 'true')) return
    fields.find((field) => !field.readOnly && field.value === '')?.focus()
  }, [step, isAwaited])

  return container
}

function isAtHome(): boolean {
  return window.self === window.top && matchMedia('(pointer: fine)').matches
}
