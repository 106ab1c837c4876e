import { useState } from 'react'

import { isKeepingWanted, setKeepingWanted } from '#media/device/owner.ts'
import { sweepDevice } from '#media/device/sweepDevice.ts'
import { isSessionKept } from '#session/isSessionKept.ts'
import { useClient } from '#session/useSession.ts'
import { MenuItem } from '#ui/Menu.tsx'

/** The one switch for all that is kept. Sessions of a tab keep nothing anyway, and have no switch. */
export function KeepOnDevice() {
  const { key } = useClient()
  const [isWanted, setIsWanted] = useState(isKeepingWanted)
  if (!isSessionKept(...key)) return null
  return (
    <MenuItem
      isChecked={isWanted}
      onSelect={() => {
        setKeepingWanted(!isWanted)
        setIsWanted(!isWanted)
        void sweepDevice(key)
      }}
    >
      Keep pictures on this device
    </MenuItem>
  )
}
