import { createHmac } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'

import type { UploadDocument } from './documents.ts'
import { canAccessRoom } from './access.ts'
import { type Headers, json } from './answers.ts'
import { decodePath } from './decodePath.ts'
import type { Sessions } from './sessions.ts'
import type { State } from './state.ts'

export interface FilesContext {
  state: State
  sessions: Sessions
  storage: Storage
}

/** Where files lie: in the database, or in a bucket that the server redirects to (contract 7.4). */
export interface Storage {
  redirects: boolean
  /** Origin of the bucket; a name of its own for this machine where none is given. */
  origin: string | undefined
  allowsOrigins: boolean
}

export const BUCKET_PATH = '/__bucket/'

const FILE_PATH = /^\/(?:file-upload|ufs\/[^/]+)\/([^/]+)\/(.*)$/

export async function answerFile(context: FilesContext, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const id = FILE_PATH.exec(url.pathname)?.[1]
  const upload = id === undefined ? undefined : context.state.upload(decodePath(id))
  if (upload === undefined || upload._hidden === true) return empty(404)
  if (!mayRead(context, request, url, upload)) return empty(403)

  const { storage, state } = context
  const asked = url.searchParams.get('contentDisposition')
  const isInline =
    asked === null ? storage.redirects && !url.searchParams.has('download') : asked === 'inline'
  if (url.searchParams.get('replyWithRedirectUrl') === 'true') {
    const lifeMs = state.settings.FileUpload_S3_URLExpiryTimeSpan * 1000
    return json({
      redirectUrl: storage.redirects ? bucketUrl(context, url, upload, isInline) : false,
      name: upload.name,
      type: upload.type,
      size: upload.size,
      ...(storage.redirects ? { expires: new Date(state.now() + lifeMs).toISOString() } : {}),
    })
  }
  if (storage.redirects) {
    return new Response(null, {
      status: 302,
      headers: { location: bucketUrl(context, url, upload, isInline) },
    })
  }

  const bytes = await context.state.content.fileBytes(upload)
  if (bytes === undefined) return empty(404)
  return send(request, bytes, {
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'sameorigin',
    'cache-control': 'max-age=31536000',
    'access-control-allow-origin': '*',
    'last-modified': new Date(upload.uploadedAt ?? 0).toUTCString(),
    'content-type': upload.type ?? 'application/octet-stream',
    'content-disposition': disposition(upload, isInline),
  })
}

/** The bucket knows nothing of people: who has the signed address may read, until it expires. */
export async function answerBucket(context: FilesContext, request: Request): Promise<Response> {
  const { state, storage } = context
  const url = new URL(request.url)
  const cors: Headers = storage.allowsOrigins ? { 'access-control-allow-origin': '*' } : {}
  if (request.method !== 'GET' && request.method !== 'HEAD') return denied(cors)

  const id = decodePath(url.pathname.slice(BUCKET_PATH.length).split('/')[0] ?? '')
  const upload = state.upload(id)
  const expires = url.searchParams.get('X-Amz-Expires') ?? ''
  const isSigned = url.searchParams.get('X-Amz-Signature') === sign(id, expires)
  if (upload === undefined || !isSigned || Number(expires) < state.now()) return denied(cors)
  const bytes = await state.content.fileBytes(upload)
  if (bytes === undefined) return denied(cors)
  return new Response(bytes, {
    headers: {
      ...cors,
      'content-type': upload.type ?? 'application/octet-stream',
      'content-length': String(bytes.byteLength),
      'content-disposition': disposition(upload, url.searchParams.get('disposition') === 'inline'),
    },
  })
}

/** Query, else cookies, else headers: the first that is there counts, stale or not (contract 7.1, 7.2). */
function mayRead(
  { state, sessions }: FilesContext,
  request: Request,
  url: URL,
  upload: UploadDocument,
): boolean {
  const { settings } = state
  if (!settings.FileUpload_ProtectFiles) return true
  const credentials = fromQuery(url) ?? fromCookies(request) ?? fromHeaders(request)
  if (credentials === undefined || !sessions.isValid(credentials.userId, credentials.token)) return false
  const room = state.room(upload.rid ?? '')
  if (room === undefined) return true

  const membersOnly = settings.FileUpload_Restrict_to_room_members
  const accessOnly = settings.FileUpload_Restrict_to_users_who_can_access_room
  // Both at once fall through to a refusal, for members as well.
  if (membersOnly && accessOnly) return false
  if (membersOnly) return state.subscription(room._id, credentials.userId) !== undefined
  return !accessOnly || canAccessRoom(state, room, credentials.userId)
}

interface Credentials {
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

function fromHeaders({ headers }: Request): Credentials | undefined {
  return pair(headers.get('x-user-id'), headers.get('x-auth-token'))
}

function pair(userId: string | null, token: string | null): Credentials | undefined {
  return userId === null || token === null ? undefined : { userId, token }
}

/** Whole files are compressed when the browser takes it, so their length is not known ahead; single ranges are cut out. */
function send(request: Request, bytes: Uint8Array<ArrayBuffer>, headers: Headers): Response {
  const range = request.headers.get('range')
  if (range !== null) {
    const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? []
    const start = Number(first)
    const end = Math.min(Number(last), bytes.byteLength - 1)
    if (!(start <= end)) {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.byteLength}` } })
    }
    return new Response(bytes.subarray(start, end + 1), {
      status: 206,
      headers: {
        ...headers,
        'content-range': `bytes ${start}-${end}/${bytes.byteLength}`,
        'content-length': String(end - start + 1),
      },
    })
  }
  if (/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) {
    // Level 0: what is on the wire looks the same, and pictures would not get smaller anyway.
    const body = Readable.toWeb(Readable.from([Buffer.from(bytes)]).pipe(createGzip({ level: 0 })))
    return new Response(body as ReadableStream<Uint8Array>, {
      headers: { ...headers, 'content-encoding': 'gzip' },
    })
  }
  return new Response(bytes, { headers: { ...headers, 'content-length': String(bytes.byteLength) } })
}

function bucketUrl(
  { state, storage }: FilesContext,
  url: URL,
  upload: UploadDocument,
  isInline: boolean,
): string {
  const origin =
    storage.origin ?? `${url.protocol}//storage.localhost${url.port === '' ? '' : `:${url.port}`}`
  const expires = String(state.now() + state.settings.FileUpload_S3_URLExpiryTimeSpan * 1000)
  const target = new URL(`${BUCKET_PATH}${upload._id}/${encodeURIComponent(upload.name ?? 'file')}`, origin)
  target.searchParams.set('disposition', isInline ? 'inline' : 'attachment')
  target.searchParams.set('X-Amz-Expires', expires)
  target.searchParams.set('X-Amz-Signature', sign(upload._id, expires))
  return target.href
}

function sign(id: string, expires: string): string {
  return createHmac('sha256', 'the bucket of the stand-in').update(`${id} ${expires}`).digest('hex')
}

function disposition(upload: UploadDocument, isInline: boolean): string {
  return `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(upload.name ?? 'file')}`
}

function denied(headers: Headers): Response {
  return new Response('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', {
    status: 403,
    headers: { ...headers, 'content-type': 'application/xml' },
  })
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { 'access-control-allow-origin': '*' } })
}
