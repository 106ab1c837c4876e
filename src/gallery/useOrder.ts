import { useMemo } from 'react'

import type { ImageList } from './imageList.ts'
import { reverseList, reversePosition } from './reverseList.ts'
import type { Wanted } from './useRoomImages.ts'

interface Order {
  list: ImageList | undefined
  want: (wanted: Wanted) => void
}

/** A room's images from the end that is asked for, and the same wishes in the room's own order. */
export function useOrder({ list, want }: Order, { isReversed }: { isReversed: boolean }): Order {
  return {
    list: useMemo(() => (isReversed && list !== undefined ? reverseList(list) : list), [list, isReversed]),
    want({ visible, ahead, eye }) {
      const place = (position: number | undefined) =>
        isReversed && list !== undefined && position !== undefined
          ? reversePosition(list, position)
          : position
      const seen = place(eye)
      want({ visible: place(visible), ahead: place(ahead), ...(seen !== undefined && { eye: seen }) })
    },
  }
}
