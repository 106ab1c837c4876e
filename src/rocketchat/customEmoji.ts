import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { readRecord, readText, readTexts } from './lenient.ts'

/** Addresses of a workspace's own emoji, by each of their names. */
export type CustomEmoji = ReadonlyMap<string, string>

export async function fetchCustomEmoji(
  client: RocketChatClient,
  options: CallOptions = {},
): Promise<CustomEmoji> {
  const { emojis } = await client.get('emoji-custom.list', { schema: response, ...options })
  return new Map(emojis.update.flatMap((row) => parseEmoji(row, client.server)))
}

const response = v.object({ emojis: v.object({ update: v.array(v.unknown()) }) })

function parseEmoji(row: unknown, server: string): readonly (readonly [string, string])[] {
  const emoji = readRecord(row)
  const name = readText(emoji?.['name'])
  const extension = readText(emoji?.['extension'])
  // Its file is called as it is; a picture is all that it can be.
  if (name === undefined || /^\.*$/.test(name) || !/^[a-z\d]{2,5}$/i.test(extension ?? '')) return []
  const address = `${server}/emoji-custom/${encodeURIComponent(name)}.${extension ?? ''}`
  const aliases = readTexts(emoji?.['aliases'])
  return [name, ...aliases].map((known) => [known, address] as const)
}
