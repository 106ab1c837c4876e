import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'

import { renderRoute, turn } from '#app/renderRoute.tsx'

const patiently = { timeout: 15_000 }

test('a picture that is posted while somebody looks is offered, and one that is deleted goes', async () => {
  await renderRoute('/room/fieldphotos/images', { signIn: 'jonah.reyes' })
  await screen.findByRole('region', { name: 'Images' }, patiently)
  await waitFor(async () => {
    const { frames } = await turn('calls')
    expect(JSON.stringify(frames)).toContain('stream-notify-room')
  }, patiently)

  const { fileId } = await turn('pictureAt', { roomId: 'fieldphotos', index: 1 })
  await turn('addPicture', { roomId: 'fieldphotos', name: 'fresh.jpg' })
  const attachments = [
    { title: 'fresh.jpg', image_url: '/file-upload/fresh/fresh.jpg', image_type: 'image/jpeg' },
  ]
  const { message } = await turn('addMessage', { message: { rid: 'fieldphotos', msg: '', attachments } })
  await screen.findByRole('button', { name: '1 new image' }, patiently)

  const tile = () => document.querySelector(`a[href*="/images/${String(fileId)}"]`)
  expect(tile()).not.toBeNull()
  await turn('deletePicture', { id: fileId })
  await turn('deleteMessage', { id: (message as { _id: string })._id })
  await waitFor(() => expect(tile()).toBeNull(), { timeout: 25_000 })
})
