import { useCallback, useState } from 'react'

import { formatBytes } from '#lib/formatNumber.ts'
import { useLater } from '#messages/useLater.ts'
import type { Block } from '#rocketchat/Markup.ts'
import { Button } from '#ui/Button.tsx'

import { Blocks } from './Blocks.tsx'
import { parsedText, parseText } from './parsedTexts.ts'
import { PlainText } from './PlainText.tsx'

interface MessageTextProps {
  text: string
  markup: readonly Block[] | undefined
}

/** What somebody wrote, from its markup where the server sent it. */
export function MessageText(props: MessageTextProps) {
  return props.text.length > MOST_CHARACTERS ? <LongText {...props} /> : <ShortText {...props} />
}

/** Servers allow 5,000 unless somebody changed that. What is far beyond is no message but a file. */
const MOST_CHARACTERS = 20_000
const BEGINNING = 2_000

function LongText({ text, markup }: MessageTextProps) {
  const [isWhole, setIsWhole] = useState(false)
  if (isWhole) return markup === undefined ? <PlainText text={text} /> : <Blocks blocks={markup} />
  return (
    <>
      <PlainText text={`${text.slice(0, BEGINNING).toWellFormed()}…`} />
      <Button onClick={() => setIsWhole(true)}>Show all of it, {formatBytes(text.length)}</Button>
    </>
  )
}

function ShortText({ text, markup }: MessageTextProps) {
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
