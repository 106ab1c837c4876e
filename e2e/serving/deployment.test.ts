import { expect, test } from 'vitest'

import { foreignOrigin, readDeployment } from './deployment.ts'

test('without a word, the embedded workspace answers on the own origin', () => {
  expect(readDeployment({})).toEqual({
    rocketchatUrl: undefined,
    server: '/',
    imageHosts: [],
    frameAncestors: [],
  })
})

test('lists are separated by spaces or commas', () => {
  const { imageHosts, frameAncestors } = readDeployment({
    IMAGE_HOSTS: 'https://a.example, *.b.example',
    FRAME_ANCESTORS: "'self' https://wiki.example:8443",
  })

  expect(imageHosts).toEqual(['https://a.example', '*.b.example'])
  expect(frameAncestors).toEqual(["'self'", 'https://wiki.example:8443'])
})

test('a value that could end its directive or header is left out', () => {
  const hostile = `a.example; "b.example" 'unsafe-inline' * data: <c.example> https://d.example/pictures`

  expect(readDeployment({ IMAGE_HOSTS: hostile }).imageHosts).toEqual(['https://d.example/pictures'])
})

test.each([
  ['/', undefined],
  ['/chat', undefined],
  ['', undefined],
  ['https://chat.example/sub', 'https://chat.example'],
])('server %j is the foreign origin %j', (server, origin) => {
  expect(foreignOrigin({ ...readDeployment({}), server })).toBe(origin)
})
