import type { UserDocument, UserReference } from '../documents.ts'

/** What somebody talks about; scripts and pictures are cast by it. */
export type Craft =
  | 'design'
  | 'photo'
  | 'field'
  | 'firmware'
  | 'packaging'
  | 'textile'
  | 'app'
  | 'optics'
  | 'workshop'
  | 'supply'
  | 'words'
  | 'retail'
  | 'research'

interface Person {
  id: string
  username: string
  name: string
  crafts: readonly Craft[]
  /** How much they talk. */
  voice: number
  status?: UserDocument['status']
  statusText?: string
  utcOffset?: number
  bio?: string
}

export const people: readonly Person[] = [
  {
    id: 'jonah',
    username: 'jonah.reyes',
    name: 'Jonah Reyes',
    crafts: ['design', 'packaging'],
    voice: 8,
    status: 'online',
    statusText: 'Cropping',
    bio: 'Product design. Will ask what the handle is for.',
  },
  {
    id: 'ines',
    username: 'ines.okafor',
    name: 'Ines Okafor',
    crafts: ['design'],
    voice: 9,
    status: 'online',
    bio: 'Head of design',
  },
  {
    id: 'ada',
    username: 'ada.brandt',
    name: 'Ada Brandt',
    crafts: ['packaging'],
    voice: 8,
    status: 'busy',
    statusText: 'At the printer until four',
    bio: 'Boxes, sleeves, tape',
  },
  {
    id: 'mei',
    username: 'mei.tanaka',
    name: 'Mei Tanaka',
    crafts: ['firmware', 'optics'],
    voice: 8,
    status: 'online',
    bio: 'Firmware. The flicker is not a feature.',
  },
  {
    id: 'tomas',
    username: 'tomas.lindqvist',
    name: 'Tomas Lindqvist',
    crafts: ['field'],
    voice: 9,
    status: 'away',
    statusText: 'On the ridge',
    bio: 'Takes things outside and breaks them',
  },
  {
    id: 'priya',
    username: 'priya.raman',
    name: 'Priya Raman',
    crafts: ['photo'],
    voice: 10,
    status: 'online',
    statusText: 'Sorting 1,200 frames',
    bio: 'Photography',
  },
  {
    id: 'lukas',
    username: 'lukas.weber',
    name: 'Lukas Weber',
    crafts: ['workshop'],
    voice: 5,
    status: 'online',
    bio: 'Mechanics, tolerances, tea',
  },
  {
    id: 'noor',
    username: 'noor.elsayed',
    name: 'Noor El-Sayed',
    crafts: ['app', 'design'],
    voice: 7,
    status: 'online',
    bio: 'App design',
  },
  {
    id: 'samuel',
    username: 'samuel.adeyemi',
    name: 'Samuel Adeyemi',
    crafts: ['app'],
    voice: 4,
    status: 'busy',
    bio: 'iOS and the parts of Android nobody else wants',
  },
  {
    id: 'hanna',
    username: 'hanna.virtanen',
    name: 'Hanna Virtanen',
    crafts: ['textile'],
    voice: 7,
    status: 'online',
    utcOffset: 2,
    bio: 'Fabrics, colour, weave',
  },
  {
    id: 'diego',
    username: 'diego.fuentes',
    name: 'Diego Fuentes',
    crafts: ['supply'],
    voice: 4,
    status: 'away',
    bio: 'Supply. Yes, it is late. No, not that late.',
  },
  {
    id: 'chloe',
    username: 'chloe.marchand',
    name: 'Chloé Marchand',
    crafts: ['words'],
    voice: 5,
    status: 'online',
    bio: 'Words',
  },
  {
    id: 'oskar',
    username: 'oskar.nilsson',
    name: 'Oskar Nilsson',
    crafts: ['field'],
    voice: 5,
    status: 'offline',
    utcOffset: 1,
    bio: 'Field tests, north',
  },
  {
    id: 'yuki',
    username: 'yuki.sato',
    name: 'Yuki Sato',
    crafts: ['design', 'workshop'],
    voice: 5,
    status: 'online',
    utcOffset: 9,
    bio: 'Industrial design',
  },
  {
    id: 'freya',
    username: 'freya.halvorsen',
    name: 'Freya Halvorsen',
    crafts: ['retail'],
    voice: 3,
    status: 'offline',
    utcOffset: 1,
    bio: 'Shops and shelves',
  },
  {
    id: 'rafael',
    username: 'rafael.costa',
    name: 'Rafael Costa',
    crafts: ['photo'],
    voice: 4,
    status: 'away',
    bio: 'Moving pictures',
  },
  {
    id: 'beatriz',
    username: 'beatriz.lima',
    name: 'Beatriz Lima',
    crafts: ['research'],
    voice: 3,
    status: 'online',
    bio: 'Support; reads every letter',
  },
  {
    id: 'kwame',
    username: 'kwame.mensah',
    name: 'Kwame Mensah',
    crafts: ['optics'],
    voice: 5,
    status: 'online',
    bio: 'Optics. Light is a material.',
  },
  {
    id: 'elif',
    username: 'elif.demir',
    name: 'Elif Demir',
    crafts: ['research'],
    voice: 4,
    status: 'online',
    utcOffset: 3,
    bio: 'Research',
  },
  {
    id: 'marek',
    username: 'marek.novak',
    name: 'Marek Novák',
    crafts: ['workshop'],
    voice: 5,
    status: 'busy',
    statusText: 'The laser is on',
    bio: 'Workshop',
  },
  {
    id: 'aoife',
    username: 'aoife.byrne',
    name: 'Aoife Byrne',
    crafts: ['supply', 'words'],
    voice: 5,
    status: 'online',
    bio: 'Plans, and plans for when plans fail',
  },
  {
    id: 'leo',
    username: 'leo.fontaine',
    name: 'Léo Fontaine',
    crafts: ['design', 'app'],
    voice: 4,
    status: 'online',
    bio: 'Intern since September',
  },
  {
    id: 'saskia',
    username: 'saskia.devries',
    name: 'Saskia de Vries',
    crafts: ['packaging', 'textile'],
    voice: 4,
    status: 'offline',
    bio: 'Materials, repair, second lives',
  },
  {
    id: 'nikhil',
    username: 'nikhil.bose',
    name: 'Nikhil Bose',
    crafts: ['research', 'firmware'],
    voice: 4,
    status: 'online',
    utcOffset: 5.5,
    bio: 'Numbers',
  },
]

const BOTS: readonly Person[] = [
  { id: 'rocket.cat', username: 'rocket.cat', name: 'Rocket.Cat', crafts: [], voice: 0, status: 'online' },
  { id: 'buildbot', username: 'lookout.bot', name: 'Lookout Bot', crafts: [], voice: 0, status: 'online' },
]

export const START = '2023-11-20T08:00:00.000Z'

export function createUsers(): UserDocument[] {
  return [
    ...people.map((person) => userDocument(person, 'user')),
    ...BOTS.map((bot) => userDocument(bot, 'bot')),
  ]
}

function userDocument(person: Person, type: 'user' | 'bot'): UserDocument {
  return {
    _id: person.id,
    username: person.username,
    name: person.name,
    emails: [{ address: `${person.username}@kestrel.example`, verified: true }],
    type,
    status: person.status ?? 'offline',
    ...(person.statusText === undefined ? {} : { statusText: person.statusText }),
    utcOffset: person.utcOffset ?? 0,
    roles: [type],
    active: true,
    createdAt: START,
    language: 'en',
    avatarETag: `initials-${person.id}`,
    ...(person.bio === undefined ? {} : { bio: person.bio }),
    _updatedAt: START,
  }
}

const byId = new Map([...people, ...BOTS].map((person) => [person.id, person]))
const byUsername = new Map([...people, ...BOTS].map((person) => [person.username, person]))

export function personNamed(username: string): Person | undefined {
  return byUsername.get(username)
}

/** As messages name people. */
export function reference(id: string): UserReference & { name: string } {
  const person = byId.get(id)
  if (person === undefined) throw new Error(`nobody is called ${id}`)
  return { _id: person.id, username: person.username, name: person.name }
}

export function firstName(id: string): string {
  return reference(id).name.split(' ')[0] ?? id
}
