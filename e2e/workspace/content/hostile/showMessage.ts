import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import type { Message } from '#rocketchat/Message.ts'

import { HostileFeed, parseRow } from './HostileFeed.tsx'

/** From the server's row to the row of the feed as HTML; undefined where the list leaves it out. */
export function showMessage(row: unknown): { message: Message; html: string } | undefined {
  const message = parseRow(row)
  return (
    message && { message, html: renderToStaticMarkup(createElement(HostileFeed, { messages: [message] })) }
  )
}
