import type { Message } from '#rocketchat/Message.ts'
import { plainText } from '#rocketchat/plainText.ts'
import type { Remark } from '#viewer/Remarks.tsx'

interface Picture {
  id: string
  /** Epoch ms. */
  uploadedAt: number
}

const BEFORE = 1
const AFTER = 2

/** What people wrote right before and after a picture, with what was said with it in between. */
export function remarksNear(messages: readonly Message[], { id, uploadedAt }: Picture): Remark[] {
  const spoken = messages
    .filter(({ systemType, threadParentId, isShownInRoom }) => {
      return systemType === undefined && (threadParentId === undefined || isShownInRoom)
    })
    .toSorted((one, other) => one.sentAt - other.sentAt)
  const brought = spoken.find((message) => hasPicture(message, id))
  const at = brought?.sentAt ?? uploadedAt
  const remarks = spoken
    .map((message) => ({ message, text: textOf(message) }))
    .filter(({ text }) => text !== '')
  return [
    ...remarks.filter(({ message }) => message.sentAt < at && message !== brought).slice(-BEFORE),
    ...remarks.filter(({ message }) => message === brought),
    ...remarks.filter(({ message }) => message.sentAt >= at && message !== brought).slice(0, AFTER),
  ].map(({ message, text }) => ({
    id: message.id,
    author: message.alias ?? message.author.name,
    at: message.sentAt,
    text,
  }))
}

function hasPicture({ attachments }: Message, fileId: string): boolean {
  return attachments.some((attachment) => attachment.kind === 'image' && attachment.original?.id === fileId)
}

/** What was written, or else the caption of what was sent. */
function textOf({ markup, text, attachments }: Message): string {
  const written = (markup === undefined ? text : plainText(markup)).trim()
  return written === '' ? (captionOf(attachments)?.trim() ?? '') : written
}

function captionOf(attachments: Message['attachments']): string | undefined {
  for (const attachment of attachments) {
    if ('description' in attachment && attachment.description !== undefined) return attachment.description
  }
  return undefined
}
