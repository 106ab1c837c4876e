import { expect, test } from 'vitest'

import { writeExport } from '#messages/export/exampleExport.ts'
import { htmlFormat } from '#messages/export/htmlFormat.ts'

import { parseRow, SERVER } from './HostileFeed.tsx'
import { hostileMessages } from './messages.ts'

const messages = hostileMessages().flatMap(({ message }) => parseRow(message) ?? [])
const HARMLESS = new Set(
  'id class href rel value datetime content charset name http-equiv tabindex src alt loading'.split(' '),
)

test('a page of hostile messages runs nothing, loads nothing, and leads nowhere unseen', () => {
  const written = writeExport(htmlFormat, messages, {
    pictureOf: ({ original }) => original && `pictures/${original.name.replaceAll('/', '-')}`,
  })
  const page = new DOMParser().parseFromString(written, 'text/html')
  expect(page.querySelectorAll('article')).toHaveLength(messages.length)

  const elements = Array.from(page.querySelectorAll('*'))
  const attributes = elements.flatMap(({ attributes: all }) => Array.from(all, ({ name }) => name))
  expect([...new Set(attributes)].filter((name) => !HARMLESS.has(name))).toEqual([])
  expect(page.querySelector('script, iframe, object, embed, form, base, link, svg, math')).toBeNull()
  expect(page.querySelectorAll('style')).toHaveLength(1)
  expect(page.querySelectorAll('meta[http-equiv]')).toHaveLength(1)

  const addresses = Array.from(page.querySelectorAll('[href]'), (one) => one.getAttribute('href') ?? '')
  expect(addresses.filter((href) => !/^(?:https?:\/\/|mailto:|tel:)/.test(href))).toEqual([])
  const hosts = addresses.filter((href) => /^https?:/.test(href)).map((href) => new URL(href))
  expect(hosts.filter(({ username, password }) => username !== '' || password !== '')).toEqual([])
  const pictures = Array.from(page.querySelectorAll('img'), ({ src }) => new URL(src, `${SERVER}/`).href)
  const here = new URL('pictures/', document.baseURI).href
  expect(pictures.filter((src) => !src.startsWith(here))).toEqual([])
})
