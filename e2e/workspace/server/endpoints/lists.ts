import type { UploadDocument } from '../documents.ts'
import { success } from '../answers.ts'
import type { Endpoint, Endpoints } from '../endpoint.ts'
import { readPage, slicePage } from '../page.ts'
import { schemas } from '../schemas.ts'
import { readSort, sortRows } from '../sortRows.ts'
import type { State } from '../state.ts'
import { type FamilyName, families } from './findRoom.ts'

const imMembers = membersOf('im')
const imFiles = filesOf('im')

export const listEndpoints: Endpoints = {
  'groups.members': { ...membersOf('groups'), isLegacy: true },
  'channels.members': membersOf('channels'),
  'im.members': imMembers,
  'dm.members': imMembers,
  'groups.files': { ...filesOf('groups'), isLegacy: true },
  'channels.files': filesOf('channels'),
  'im.files': imFiles,
  'dm.files': imFiles,
}

function membersOf(family: FamilyName): Endpoint {
  return {
    schema: schemas[`${family}.members`],
    handle(call) {
      const { state, query } = call
      const room = families[family](call, { refusesArchived: true })
      const filter = typeof query['filter'] === 'string' ? query['filter'].toLowerCase() : ''
      const statuses = Array.isArray(query['status']) ? query['status'] : []
      const people = state
        .members(room._id)
        .filter(
          (person) =>
            (statuses.length === 0 || statuses.includes(person.status)) &&
            [person.username, person.name].some((name) => name?.toLowerCase().includes(filter)),
        )
      const page = readPage(query, state.settings)
      const members = slicePage(sortRows(people, [['username', 1]]), page).map((person) => ({
        _id: person._id,
        username: person.username,
        name: person.name,
        status: person.status,
        utcOffset: person.utcOffset,
      }))
      return success({ members, count: members.length, offset: page.offset, total: people.length })
    },
  }
}

/** Uploads with their people; unlike rooms.images only sent ones, and by name unless told otherwise. */
function filesOf(family: FamilyName): Endpoint {
  return {
    schema: schemas[`${family}.files`],
    handle(call) {
      const { state, query } = call
      const room = families[family](call, { refusesArchived: false })
      const { name, typeGroup } = query
      const uploads = state
        .uploads(room._id)
        .filter(
          (upload) =>
            upload._hidden !== true &&
            upload.typeGroup !== 'thumb' &&
            (query['onlyConfirmed'] === false || upload.expiresAt === undefined) &&
            (typeof typeGroup !== 'string' || typeGroup === '' || upload.typeGroup === typeGroup) &&
            (typeof name !== 'string' || (upload.name ?? '').toLowerCase().includes(name.toLowerCase())),
        )
      const page = readPage(query, state.settings)
      const sort = readSort(query['sort']) ?? [['name', 1] as const]
      const files = slicePage(sortRows(uploads, sort), page).map((upload) => withUploader(state, upload))
      return success({ files, count: files.length, offset: page.offset, total: uploads.length })
    },
  }
}

function withUploader(state: State, upload: UploadDocument) {
  const person = state.user(upload.userId ?? '')
  if (person === undefined) return upload
  return { ...upload, user: { _id: person._id, username: person.username, name: person.name } }
}
