import { expect, test } from 'vitest'

import { parseAttachments } from './parseAttachment.ts'

const SERVER = 'https://chat.example.com/chat'

function parsed(attachment: unknown, fileNames: ReadonlyMap<string, string> = new Map()) {
  return parseAttachments([attachment], { server: SERVER, fileNames })[0]
}

const picture = {
  type: 'file',
  fileId: 'full',
  title: 'dunes #1.jpg',
  title_link: '/file-upload/full/dunes%20%231.jpg',
  image_url: '/file-upload/small/dunes%20%231.jpg',
  image_type: 'image/jpeg',
  image_size: 3_400_000,
  image_dimensions: { width: 480, height: 360 },
  image_preview: '/9j/4AAQ',
}

test('the picture shown is the small one, the link leads to the original', () => {
  expect(parsed(picture)).toEqual({
    kind: 'image',
    original: { id: 'full', name: 'dunes #1.jpg' },
    thumbnail: { id: 'small', name: 'dunes #1.jpg' },
    foreignUrl: undefined,
    dimensions: { width: 480, height: 360 },
    preview: 'data:image/jpeg;base64,/9j/4AAQ',
    title: 'dunes #1.jpg',
    type: 'image/jpeg',
    size: 3_400_000,
    description: undefined,
    descriptionMarkup: undefined,
    isCollapsed: false,
  })
})

test('a picture that is small enough has no second one', () => {
  expect(parsed({ ...picture, image_url: picture.title_link })).toMatchObject({
    original: { id: 'full' },
    thumbnail: undefined,
  })
})

test.each([
  '/ufs/GridFS:Uploads/full/a.png',
  '/chat/file-upload/full/a.png',
  'https://chat.example.com/chat/file-upload/full/a.png',
  'https://chat.example.com/ufs/AmazonS3:Uploads/full/a.png?download',
  '/file-upload/full/a%ZZ.png',
  '/file-upload/full/folder/a.png',
])('%s is a file of this server', (address) => {
  expect(parsed({ image_url: address })).toMatchObject({ original: { id: 'full' }, foreignUrl: undefined })
})

test.each([
  'https://evil.example/file-upload/full/a.png',
  'https://chat.example.com.evil.example/file-upload/full/a.png',
  'https://tracker.example/pixel.gif',
  '//tracker.example/file-upload/full/a.png',
])('%s is a picture of somebody else', (address) => {
  const image = parsed({ image_url: address })
  expect(image).toMatchObject({ kind: 'image', original: undefined, thumbnail: undefined })
  expect(image).toHaveProperty('foreignUrl', new URL(address, 'https://x.example').href)
})

test('an address that the server had before it moved is ours when the message lists the file', () => {
  const moved = { image_url: 'https://old.example/file-upload/full/a.png' }
  expect(parsed(moved, new Map([['full', 'a?.png']]))).toMatchObject({
    original: { id: 'full', name: 'a?.png' },
  })
})

test('a preview that is no base64 is no preview', () => {
  expect(parsed({ ...picture, image_preview: '"><script>' })).toHaveProperty('preview', undefined)
})

test('audio, video, other files and removed ones', () => {
  const title = { title: 'a.bin', title_link: '/file-upload/f1/a.bin' }
  const file = { id: 'f1', name: 'a.bin' }
  expect(
    parsed({ ...title, audio_url: '/file-upload/f1/a.bin', audio_type: 'audio/ogg', audio_size: 9 }),
  ).toMatchObject({ kind: 'audio', file, type: 'audio/ogg', size: 9 })
  expect(parsed({ ...title, video_url: '/file-upload/f1/a.bin' })).toMatchObject({
    kind: 'video',
    file,
    type: 'video/*',
  })
  expect(parsed({ ...title, type: 'file', format: 'BIN', size: 12 })).toMatchObject({
    kind: 'file',
    file,
    size: 12,
  })
  expect(parsed({ type: 'removed-file', text: '_a.bin File removed_' })).toEqual({
    kind: 'removed-file',
    text: '_a.bin File removed_',
  })
})

test('quotes carry who, when and which message, and the quotes in them', () => {
  const inner = { message_link: `${SERVER}/group/x?msg=m0`, author_name: 'bo', text: 'First' }
  const quote = parsed({
    message_link: `${SERVER}/group/x?msg=m1`,
    author_name: 'ada',
    text: `[ ](${SERVER}/group/x?msg=m0) Second`,
    ts: '2026-11-19T12:00:00.000Z',
    attachments: [inner],
  })
  expect(quote).toMatchObject({
    kind: 'quote',
    authorName: 'ada',
    text: 'Second',
    messageId: 'm1',
    sentAt: Date.UTC(2026, 10, 19, 12),
    attachments: [{ kind: 'quote', authorName: 'bo', messageId: 'm0', attachments: [] }],
  })
})

test('a chain of quotes without end is cut', () => {
  let attachment: unknown = { message_link: 'x', text: 'bottom' }
  for (let depth = 0; depth < 1000; depth += 1) attachment = { message_link: 'x', attachments: [attachment] }
  expect(parsed(attachment)).toHaveProperty('kind', 'quote')
})

test('what integrations send keeps every field, of whatever type', () => {
  const card = parsed({
    title: 'Build',
    title_link: 'javascript:alert(1)',
    text: 'Passed',
    image_url: 'https://ci.example/chart.png',
    color: '#0a0',
    fields: [{ title: 'OK', value: true, short: true }, { title: 'Count', value: 0 }, null],
    actions: [{ type: 'button', text: 'Open' }, {}],
  })
  expect(card).toMatchObject({
    kind: 'card',
    titleUrl: undefined,
    imageUrl: 'https://ci.example/chart.png',
    fields: [
      { title: 'OK', value: 'true', isShort: true },
      { title: 'Count', value: '0', isShort: false },
    ],
    actions: ['Open'],
  })
})
