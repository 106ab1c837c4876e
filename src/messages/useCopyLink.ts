import { useToast } from '#ui/Toast.tsx'

import { copyText } from './markup/copyText.ts'

/** Copies a path of this app as an address that can be sent. */
export function useCopyLink(): (href: string) => void {
  const toast = useToast()
  return (href) => {
    void copyText(new URL(href, location.href).href).then((isCopied) =>
      toast(isCopied ? 'Link copied' : 'Copying is not allowed here'),
    )
  }
}
