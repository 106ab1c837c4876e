import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'

import { articles, foundEnd, patiently, placeOf } from './testFeed.ts'

const signIn = 'jonah.reyes'
const roomId = 'emptyroom'
const room = `/room/${roomId}/messages`
const say = (message: object) => turn('addMessage', { message: { rid: roomId, ...message } })
const texts = () => articles().map(({ textContent }) => textContent)

/** Minutes ago. */
const at = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

test('what the workspace hides is not there, also where it fills whole pages', async () => {
  await renderRoute(room, {
    signIn,
    prepare: async () => {
      await turn('setSetting', { id: 'Hide_System_Messages', value: ['uj', 'mute_unmute'] })
      for (let index = 0; index < 12; index += 1)
        await say({ msg: `Number ${String(index)}${'\n.'.repeat(12)}`, ts: at(900 - index) })
      await say({ t: 'user-muted', msg: 'leo.fontaine', ts: at(800) })
      for (let index = 0; index < 220; index += 1)
        await say({ t: 'uj', msg: 'leo.fontaine', ts: at(700 - index) })
    },
  })
  await foundEnd()
  await waitFor(() => expect(texts().at(-1)).toContain('Number 11'), patiently)
  expect(placeOf(articles().at(-1))).toBe(12)
  await say({ t: 'ul', msg: 'leo.fontaine' })
  await screen.findByText(/left/, {}, patiently)
  // Early in the day it brings a heading along, and may end below the window: news never scroll.
  await waitFor(() => expect(placeOf(articles().at(-1))).toBe(13), patiently)
  expect(articles().at(-1)?.getAttribute('aria-setsize')).toBe('13')
  expect(texts().join(' ')).not.toMatch(/joined|muted/)
})

test('what the room hides shows to whoever opens it by its address, and stays until they leave', async () => {
  let opened = ''
  const { user, history } = await renderRoute(room, {
    signIn,
    prepare: async () => {
      await turn('changeRoom', { id: roomId, changes: { sysMes: ['uj', 'room_changed_topic'] } })
      await say({ msg: 'Before', ts: at(30) })
      await say({ t: 'uj', msg: 'leo.fontaine', ts: at(20) })
      const { message } = await say({ t: 'room_changed_topic', msg: 'Lanterns', ts: at(10) })
      opened = (message as { _id: string })._id
      await say({ msg: 'After', ts: at(5) })
    },
  })
  await foundEnd()
  expect(texts()).toHaveLength(2)
  history.push(`${room}?msg=${opened}`)
  await waitFor(() => expect(texts()).toHaveLength(3), patiently)
  expect(texts()[1]).toContain('changed the topic to “Lanterns”')
  expect(articles()[1]?.getAttribute('aria-posinset')).toBe('2')
  await user.keyboard('{Escape}')
  await waitFor(() => expect(history.location.search).toBe(''), patiently)
  expect(texts()).toHaveLength(3)
})
