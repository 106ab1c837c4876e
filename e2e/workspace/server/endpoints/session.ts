import type { UserDocument } from '../documents.ts'
import { json, meteorError, success } from '../answers.ts'
import type { Call, Endpoints } from '../endpoint.ts'
import { siteUrl } from '../settings.ts'
import { loginError } from '../loginError.ts'

const DAY_MS = 86_400_000

export const sessionEndpoints: Endpoints = {
  /** Mounted at `/api/info`, without `v1`. */
  info: {
    isOpen: true,
    handle: ({ state }) =>
      success({
        version: state.settings.PLAYED_VERSION,
        minimumClientVersions: { desktop: '3.9.6', mobile: '4.39.0' },
      }),
  },
  login: {
    isOpen: true,
    methods: ['POST'],
    handle(call) {
      const { state, sessions, body } = call
      const resumed = typeof body['resume'] === 'string' ? body['resume'] : undefined
      const userId = resumed === undefined ? passwordUser(call) : sessions.ownerOf(resumed)
      const user = userId === undefined ? undefined : state.user(userId)
      if (user === undefined) {
        throw loginError('Unauthorized', "You've been logged out by the server. Please log in again.")
      }
      const lifeMs = state.settings.Accounts_LoginExpiration * DAY_MS
      const authToken = resumed ?? sessions.issue(user._id, lifeMs)
      return json({
        status: 'success',
        data: { userId: user._id, authToken, me: describeMe(call, user) },
        success: true,
      })
    },
  },
  /** Ends only this token; a personal access token is destroyed by it (contract 5.6). */
  logout: {
    methods: ['POST', 'GET'],
    handle({ sessions, user, token }) {
      sessions.revoke(user._id, token)
      return json({ status: 'success', data: { message: "You've been logged out!" }, success: true })
    },
  },
  me: { handle: (call) => success(describeMe(call, call.user)) },
  'users.2fa.sendEmailCode': {
    isOpen: true,
    methods: ['POST'],
    handle({ signIn, body }) {
      const { emailOrUsername } = body
      if (typeof emailOrUsername !== 'string' || emailOrUsername === '') {
        throw meteorError('error-parameter-required', 'emailOrUsername is required')
      }
      signIn.sendEmailCode(emailOrUsername)
      return success()
    },
  },
}

function passwordUser({ signIn, body, ip, request }: Call): string {
  return signIn.check(body, ip, request.headers.get('x-2fa-code') ?? undefined).id
}

function describeMe({ state, signIn, request }: Call, user: UserDocument): Record<string, unknown> {
  const verifiedEmail = user.emails?.find((email) => email.verified)
  return {
    _id: user._id,
    username: user.username,
    name: user.name,
    emails: user.emails,
    email: verifiedEmail?.address,
    status: user.status,
    statusConnection: user.status,
    statusText: user.statusText,
    utcOffset: user.utcOffset,
    roles: user.roles,
    active: user.active,
    language: user.language,
    avatarUrl: `${siteUrl(state.settings, request)}/avatar/${encodeURIComponent(user.username ?? '')}`,
    settings: { profile: {}, preferences: { language: user.language ?? 'en' }, calendar: {} },
    services: { password: { exists: true }, ...signIn.secondFactors(user.username ?? '') },
    isOAuthUser: false,
  }
}
