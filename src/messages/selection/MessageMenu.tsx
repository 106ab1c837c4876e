import { use } from 'react'
import { useHref } from 'react-router'

import { copyText } from '#messages/markup/copyText.ts'
import { useFeedFacts } from '#messages/MessageContext.ts'
import { useMessagePath } from '#messages/useMessagePath.ts'
import type { Message } from '#rocketchat/Message.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Menu, MenuItem } from '#ui/Menu.tsx'
import { useToast } from '#ui/Toast.tsx'

import { copiedQuote, copiedText } from './copiedText.ts'
import { MessageSelectionContext } from './MessageSelection.ts'

const LABEL = 'More for this message'

interface MessageMenuProps {
  message: Message
}

/** What else can be done with a message. */
export function MessageMenu({ message }: MessageMenuProps) {
  const { people } = useFeedFacts()
  const selection = use(MessageSelectionContext)
  const toast = useToast()
  const href = useHref(useMessagePath(message.id) ?? '')

  async function copy(text: string, what: string) {
    toast((await copyText(text)) ? `${what} copied` : 'Copying is not allowed here')
  }

  return (
    <Menu
      label={LABEL}
      trigger={(properties) => <IconButton {...properties} icon="more" label={LABEL} size="sm" />}
    >
      <MenuItem icon="copy" onSelect={() => void copy(copiedText(message, people), 'Text')}>
        Copy text
      </MenuItem>
      <MenuItem
        icon="quote"
        onSelect={() => void copy(copiedQuote(message, people, new URL(href, location.href).href), 'Quote')}
      >
        Copy as quote
      </MenuItem>
      {selection && (
        <MenuItem icon="select" onSelect={() => selection.begin(message)}>
          Select
        </MenuItem>
      )}
    </Menu>
  )
}
