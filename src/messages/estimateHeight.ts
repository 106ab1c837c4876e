import type { Message } from '#rocketchat/Message.ts'

import { pictureBox } from './attachments/pictureBox.ts'
import type { TimelineItem } from './timeline.ts'

/** About how high a row will be, px, before it is measured: the better, the less the scroll bar corrects itself. */
export function estimateHeight(item: TimelineItem, width: number): number {
  const day = item.opensDay === undefined ? 0 : 68
  if (item.kind === 'system') return day + 40
  const head = item.opensGroup ? 44 : 8
  return day + head + bodyHeight(item.message, width)
}

function bodyHeight(message: Message, width: number): number {
  const perLine = Math.max(20, (width - 72) / 7.4)
  const lines = message.text
    .split('\n', 200)
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  const text = message.text === '' ? 0 : lines * 24
  const attachments = message.attachments.slice(0, 60).reduce((sum, attachment) => {
    if (attachment.kind === 'image') return sum + pictureBox(attachment.dimensions).height + 36
    return sum + (attachment.kind === 'removed-file' ? 24 : 72)
  }, 0)
  const marks = (message.reactions.length > 0 ? 34 : 0) + (message.thread === undefined ? 0 : 36)
  return Math.max(24, text + attachments + marks)
}
