import { Menu, MenuItem } from '#ui/Menu.tsx'

import type { Hands } from './useStage.ts'
import { useTarget } from './useTarget.ts'

interface MoreMenuProps {
  hands: Hands
  hasPicture: boolean
  onFullScreen: (() => void) | undefined
  onCopyLink: () => void
  onCopyImage: () => void
}

/** What a narrow bar has no room for. */
export function MoreMenu({ hands, hasPicture, onFullScreen, onCopyLink, onCopyImage }: MoreMenuProps) {
  const scale = useTarget(hands.motion, (target) => target.scale)
  return (
    <Menu label="More">
      <MenuItem
        icon="zoom-in"
        isDisabled={scale >= hands.maxScale}
        onSelect={() => {
          hands.step('in')
        }}
      >
        Zoom in
      </MenuItem>
      <MenuItem
        icon="zoom-out"
        isDisabled={scale <= 1}
        onSelect={() => {
          hands.step('out')
        }}
      >
        Zoom out
      </MenuItem>
      {onFullScreen && (
        <MenuItem icon="full-screen" onSelect={onFullScreen}>
          Full screen
        </MenuItem>
      )}
      <MenuItem icon="link" onSelect={onCopyLink}>
        Copy link
      </MenuItem>
      <MenuItem icon="copy" isDisabled={!hasPicture} onSelect={onCopyImage}>
        Copy image
      </MenuItem>
    </Menu>
  )
}
