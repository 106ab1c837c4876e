import { describe, expect, test } from 'vitest'

import { ids, tryWorkspace } from '../tryWorkspace.ts'

const jonah = await tryWorkspace().as('jonah.reyes')
const images = async (query: string) => (await jonah.get(`rooms.images?${query}`)).body

describe('rooms.images', () => {
  test('lists newest first: unsent ones in, thumbnails, documents and hidden ones out', async () => {
    const { files, total } = await images('roomId=group&count=3')
    expect(ids(files)).toEqual(['unsent', 'p0', 'p1'])
    expect(total).toBe(111)
  })

  test('says the page size as the count', async () => {
    expect(await images('roomId=empty')).toEqual({ files: [], count: 50, offset: 0, total: 0, success: true })
    expect(await images('roomId=archived')).toMatchObject({ count: 50, total: 1 })
  })

  test.each([
    ['count=5000', 100, 100],
    ['count=', 50, 50],
    ['', 50, 50],
    ['count=0', 0, 111],
    ['count=7&offset=108', 7, 3],
    ['offset=500', 50, 0],
  ])('%s: says %i, sends %i', async (query, count, length) => {
    const answer = await images(`roomId=group&${query}`)
    expect([answer['count'], answer['files'].length, answer['total']]).toEqual([count, length, 111])
  })

  test('starts from an image, which is included and newer ones are not', async () => {
    const { files, total } = await images('roomId=group&startingFromId=p107')
    expect(ids(files)).toEqual(['p107', 'p108', 'p109'])
    expect(total).toBe(3)
  })

  test('puts the first image before every later page', async () => {
    const { files, total } = await images('roomId=group&startingFromId=p100&count=2&offset=4')
    expect(ids(files)).toEqual(['p100', 'p104', 'p105'])
    expect(total).toBe(10)
  })

  test('splices a thumbnail in front as well', async () => {
    const { files } = await images('roomId=group&startingFromId=thumb&count=2')
    expect(ids(files)).toEqual(['thumb', 'unsent', 'p0'])
  })

  test.each(['nobody-knows-it', 'other-picture', ''])('ignores the id "%s"', async (id) => {
    const { files, total } = await images(`roomId=group&count=1&startingFromId=${id}`)
    expect([ids(files), total]).toEqual([['unsent'], 111])
  })

  test.each([
    ['no such room', 'nope'],
    ['no access', 'other'],
    ['an empty id', ''],
  ])('%s: 403', async (_what, id) => {
    const answer = await jonah.get(`rooms.images?roomId=${id}`)
    expect([answer.status, answer.body]).toEqual([403, { success: false, error: 'unauthorized' }])
  })

  test('answers for a public channel without membership', async () => {
    expect((await images('roomId=notjoined'))['total']).toBe(1)
  })

  test('a negative offset is a 400, the largest page is not', async () => {
    expect((await jonah.get('rooms.images?roomId=group&offset=-1')).status).toBe(400)
  })
})
