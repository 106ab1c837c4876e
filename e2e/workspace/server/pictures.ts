import { decodePath } from './decodePath.ts'
import { fromCookies, fromQuery } from './fileCredentials.ts'
import type { Sessions } from './sessions.ts'
import type { State } from './state.ts'

interface AvatarContext {
  state: State
  sessions: Sessions
}

/** Initials for everybody; `uid/` alone tells strangers nothing. Headers are no credentials here (contract 11.2). */
export function answerAvatar({ state, sessions }: AvatarContext, request: Request): Response {
  const url = new URL(request.url)
  const path = decodePath(url.pathname.slice('/avatar/'.length))
  const credentials = fromQuery(url) ?? fromCookies(request)
  const isKnown = credentials !== undefined && sessions.isValid(credentials.userId, credentials.token)
  const isBlocked = state.settings.Accounts_AvatarBlockUnauthenticatedAccess && !isKnown

  if (path.startsWith('uid/')) {
    const user = state.user(path.slice('uid/'.length))
    if (isBlocked || user === undefined) return new Response(null, { status: 404 })
    return svg(initialsSvg(user.username ?? '?'))
  }
  if (path.startsWith('room/')) {
    const room = state.room(path.slice('room/'.length))
    return svg(initialsSvg(room?.fname ?? room?.name ?? '?'))
  }
  return svg(initialsSvg(path.startsWith('@') ? path.slice(1) : path))
}

/** A missing emoji is a picture of a question mark, so nobody sees an error (contract 11.3). */
export async function answerCustomEmoji(state: State, request: Request): Promise<Response> {
  const file = decodePath(new URL(request.url).pathname.slice('/emoji-custom/'.length))
  const name = file.replace(/\.[^.]*$/, '')
  if (name === '')
    return new Response('Forbidden', { status: 403, headers: { 'content-type': 'text/plain' } })
  const emoji = state.content.customEmoji.find((known) => known.name === name)
  const picture = emoji === undefined ? undefined : await state.content.emojiPicture(emoji.name)
  return picture === undefined ? svg(questionSvg) : svg(picture)
}

const PALETTE = ['#8a5a44', '#4f6d7a', '#5b7553', '#7a4f6d', '#a0703c', '#3f6f6a', '#6a5b9a', '#9a4f50']

function initialsSvg(name: string): string {
  const initial = Array.from(name.replace(/[^\p{L}\p{N}]+/gu, ''))[0]?.toUpperCase() ?? '?'
  const hue = Array.from(name).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % PALETTE.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><rect width="100%" height="100%" fill="${PALETTE[hue] ?? '#777'}"/><text x="50%" y="50%" dy="0.36em" text-anchor="middle" font-family="sans-serif" font-size="125" fill="#fff">${initial}</text></svg>`
}

const questionSvg = initialsSvg('?')

function svg(markup: string): Response {
  return new Response(markup, {
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    },
  })
}
