import { decodePath } from './decodePath.ts'

export interface Credentials {
  userId: string
  token: string
}

export function fromQuery({ searchParams }: URL): Credentials | undefined {
  return pair(searchParams.get('rc_uid'), searchParams.get('rc_token'))
}

export function fromCookies(request: Request): Credentials | undefined {
  const cookies = new Map(
    (request.headers.get('cookie') ?? '').split(';').map((cookie) => {
      const [name = '', value = ''] = cookie.trim().split('=', 2)
      return [name, decodePath(value)] as const
    }),
  )
  return pair(cookies.get('rc_uid') ?? null, cookies.get('rc_token') ?? null)
}

export function fromHeaders({ headers }: Request): Credentials | undefined {
  return pair(headers.get('x-user-id'), headers.get('x-auth-token'))
}

function pair(userId: string | null, token: string | null): Credentials | undefined {
  return userId === null || token === null ? undefined : { userId, token }
}
