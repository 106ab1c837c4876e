import type { ComponentProps } from 'react'

import { Dialog } from './Dialog.tsx'

/** A dialog that comes from the bottom edge on phones, where thumbs are. */
export function Sheet(props: Omit<ComponentProps<typeof Dialog>, 'isSheet'>) {
  return <Dialog {...props} isSheet />
}
