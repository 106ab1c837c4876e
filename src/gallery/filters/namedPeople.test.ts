import { expect, test } from 'vitest'

import { namedPeople } from './namedPeople.ts'

const jonah = { id: 'jonahjonahjonah17', username: 'jonah.reyes', name: 'Jonah Reyes' }
const of = (...written: string[]) =>
  namedPeople({
    written,
    people: [jonah],
    isUploader: (id) => id === 'leftleftleftleft1',
    isLookedFor: (one) => one === 'soon',
  })

test('an id and a user name are the same person, however they are written', () => {
  const people = of('jonah.reyes', jonah.id)
  for (const written of ['jonah.reyes', '@Jonah.Reyes', jonah.id]) {
    expect([people.idOf(written), people.nameOf(written)]).toEqual([jonah.id, 'Jonah Reyes'])
  }
  expect(people.unknown).toEqual([])
})

test('whoever sent pictures is somebody, and only names can be nobody’s', () => {
  const people = of('leftleftleftleft1', 'zzzzzzzzzzzzzzzzz', 'soon', 'jonha')
  expect(people.idOf('leftleftleftleft1')).toBe('leftleftleftleft1')
  expect(['leftleftleftleft1', 'jonha'].map(people.nameOf)).toEqual(['Somebody', '“jonha”'])
  expect(people.unknown).toEqual(['jonha'])
})
