import { formatDateTime } from '#lib/formatDate.ts'
import type { KnownPeople } from '#messages/knownPeople.ts'
import { systemSentence } from '#messages/systemEvents.ts'
import type { Attachment, Message } from '#rocketchat/Message.ts'

/** What a message says, as it was typed, so that it can be said again. */
export function copiedText(message: Message, people: KnownPeople): string {
  const { systemType, text, attachments } = message
  if (systemType !== undefined) return systemSentence(message, people)
  return [text, ...attachments.map(attachmentText)].filter((part) => part.trim() !== '').join('\n')
}

/** The same as a quote with its source, for mail and other chats. */
export function copiedQuote(message: Message, people: KnownPeople, href: string): string {
  const lines = copiedText(message, people).split('\n')
  return [...lines, `— ${signature(message)}, ${href}`].map((line) => `> ${line}`).join('\n')
}

/** Several, one after the other, with who and when. */
export function copiedTexts(messages: readonly Message[], people: KnownPeople): string {
  return messages.map((one) => `${signature(one)}\n${copiedText(one, people)}`).join('\n\n')
}

function signature({ alias, author, sentAt }: Message): string {
  return `${alias ?? author.name}, ${formatDateTime(sentAt)}`
}

// oxlint-disable-next-line typescript/consistent-return -- the switch covers every kind
function attachmentText(attachment: Attachment): string {
  switch (attachment.kind) {
    case 'image':
    case 'audio':
    case 'video':
    case 'file':
      return [attachment.description, attachment.title].filter(Boolean).join('\n')
    case 'quote':
      // What is quoted is somebody else's.
      return ''
    case 'card': {
      const { pretext, title, text, fields } = attachment
      const facts = fields.map(({ title: name, value }) => `${name}: ${value}`)
      return [pretext, title, text, ...facts].filter(Boolean).join('\n')
    }
    case 'removed-file':
      return attachment.text
  }
}
