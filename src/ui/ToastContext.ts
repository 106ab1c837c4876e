import { createContext, use } from 'react'

export const ToastContext = createContext<(text: string) => void>(() => undefined)

/** Says in passing that something was done: "Link copied". Never anything one must act on. */
export function useToast(): (text: string) => void {
  return use(ToastContext)
}
