import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'

import { createShelf } from './createShelf.ts'

const made: string[] = []
const make = (text: string) => () => {
  made.push(text)
  return Promise.resolve(new TextEncoder().encode(text))
}
const newFolder = () => mkdtemp(join(tmpdir(), 'shelf-'))
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

beforeEach(() => {
  made.length = 0
})

test('what one workspace made, the next one reads', async () => {
  const options = { folder: await newFolder(), edition: 'first', bytes: 1000 }
  await createShelf(options).get('a', make('ridge'))
  const read = await createShelf(options).get('a', make('ridge'))
  expect(textOf(read)).toBe('ridge')
  expect(made).toEqual(['ridge'])
})

test('another edition makes everything anew and throws the old away', async () => {
  const folder = await newFolder()
  await createShelf({ folder, edition: 'first', bytes: 1000 }).get('a', make('ridge'))
  const read = await createShelf({ folder, edition: 'second', bytes: 1000 }).get('a', make('valley'))
  expect(textOf(read)).toBe('valley')
  expect(await readdir(folder)).toEqual(['second'])
})

test('begins again once it outweighs its limit', async () => {
  const options = { folder: await newFolder(), edition: 'first', bytes: 8 }
  const shelf = createShelf(options)
  await shelf.get('a', make('ridge'))
  await shelf.get('b', make('valley'))
  await createShelf(options).get('a', make('ridge again'))
  expect(made).toEqual(['ridge', 'valley', 'ridge again'])
})

test('makes things all the same where nothing can be kept', async () => {
  const folder = join(await newFolder(), 'file')
  await writeFile(folder, '')
  const shelf = createShelf({ folder, edition: 'first', bytes: 1000 })
  expect(textOf(await shelf.get('a', make('ridge')))).toBe('ridge')
})
