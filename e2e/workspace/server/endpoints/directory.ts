import { meteorError, success } from '../answers.ts'
import type { Endpoints } from '../endpoint.ts'
import { readPage, slicePage } from '../page.ts'
import { schemas } from '../schemas.ts'
import { publicSettings, siteUrl } from '../settings.ts'
import { sortRows } from '../sortRows.ts'

/** People, settings and custom emoji. */
export const directoryEndpoints: Endpoints = {
  'users.info': {
    schema: schemas['users.info'],
    handle({ state, query }) {
      const { userId, username, email } = query
      const user = state.content.users.find(
        (person) =>
          person._id === userId ||
          (typeof username === 'string' && person.username === username) ||
          (typeof email === 'string' && person.emails?.some(({ address }) => address === email) === true),
      )
      if (user === undefined)
        throw meteorError(
          'error-invalid-user',
          'The required "userId" or "username" param provided does not match any users',
        )
      return success({
        user: {
          _id: user._id,
          username: user.username,
          name: user.name,
          type: user.type,
          status: user.status,
          statusText: user.statusText,
          utcOffset: user.utcOffset,
          active: user.active,
          roles: user.roles,
          ...(user.avatarETag === undefined ? {} : { avatarETag: user.avatarETag }),
        },
      })
    },
  },
  /** More than a hundred, by pages of fifty unless ids are named (contract 5.8). */
  'settings.public': {
    isOpen: true,
    schema: schemas['settings.public'],
    handle({ state, query, request }) {
      const ids =
        typeof query['_id'] === 'string' ? query['_id'].split(',').map((id) => id.trim()) : undefined
      const settings = publicSettings({
        ...state.settings,
        Site_Url: siteUrl(state.settings, request),
      }).filter(({ _id }) => ids === undefined || ids.includes(_id))
      const page = readPage(query, state.settings)
      const rows = slicePage(sortRows(settings, [['_id', 1]]), page)
      return success({ settings: rows, count: rows.length, offset: page.offset, total: settings.length })
    },
  },
  'emoji-custom.list': {
    schema: schemas['emoji-custom.list'],
    handle({ state, query }) {
      const since = typeof query['updatedSince'] === 'string' ? Date.parse(query['updatedSince']) : -Infinity
      const update = state.content.customEmoji.filter((emoji) => Date.parse(emoji._updatedAt) > since)
      return success({ emojis: { update, remove: [] } })
    },
  },
}
