import type { Block } from '#rocketchat/Markup.ts'

import { Blocks } from './Blocks.tsx'
import { PlainText } from './PlainText.tsx'

interface MessageTextProps {
  text: string
  markup: readonly Block[] | undefined
}

/** What somebody wrote, from its markup where the server sent it. */
export function MessageText({ text, markup }: MessageTextProps) {
  if (markup !== undefined && markup.length > 0) return <Blocks blocks={markup} />
  return text.trim() === '' ? null : <PlainText text={text} />
}
