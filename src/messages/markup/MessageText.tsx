import { useCallback } from 'react'

import { useLater } from '#messages/useLater.ts'
import type { Block } from '#rocketchat/Markup.ts'

import { Blocks } from './Blocks.tsx'
import { parsedText, parseText } from './parsedTexts.ts'
import { PlainText } from './PlainText.tsx'

interface MessageTextProps {
  text: string
  markup: readonly Block[] | undefined
}

/** What somebody wrote, from its markup where the server sent it. */
export function MessageText({ text, markup }: MessageTextProps) {
  if (markup !== undefined && markup.length > 0) return <Blocks blocks={markup} />
  return text.trim() === '' ? null : <TypedText key={text} text={text} />
}

/** The server sent none: as typed, until what it means is known. */
function TypedText({ text }: { text: string }) {
  const know = useCallback(() => parsedText(text), [text])
  const load = useCallback(() => parseText(text), [text])
  const [blocks, place] = useLater(know, load)
  return blocks === undefined || blocks.length === 0 ? (
    <PlainText ref={place} text={text} />
  ) : (
    <Blocks blocks={blocks} />
  )
}
