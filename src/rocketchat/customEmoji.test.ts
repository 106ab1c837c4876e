import { expect, test } from 'vitest'

import { blocksText } from './blocksText.ts'
import { createClient } from './client.ts'
import { fetchCustomEmoji } from './customEmoji.ts'

test('each name leads to the one file, and what is no picture’s name is left out', async () => {
  const update = [
    { _id: '1', name: 'night owl', aliases: ['owl', 7], extension: 'gif' },
    { _id: '2', name: '..', aliases: [], extension: 'png' },
    { _id: '3', name: 'up', extension: 'png/../../api' },
    null,
  ]
  const client = createClient({
    server: 'https://chat.example.com/chat',
    fetch: () => Promise.resolve(Response.json({ success: true, emojis: { update, remove: [] } })),
  })
  const address = 'https://chat.example.com/chat/emoji-custom/night%20owl.gif'
  expect([...(await fetchCustomEmoji(client))]).toEqual([
    ['night owl', address],
    ['owl', address],
  ])
})

test('the words of blocks come in their order, whatever they are nested in', () => {
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: 'Vote' }, fields: [{ text: 'today' }, null] },
    { type: 'actions', elements: [{ type: 'button', text: { text: 'Yes' } }, { text: 7 }] },
    'x',
  ]
  expect(blocksText(blocks)).toBe('Vote\ntoday\nYes\nx')
  expect(blocksText('none')).toBe('')
})
