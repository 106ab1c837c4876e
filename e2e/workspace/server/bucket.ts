import { createHmac } from 'node:crypto'

import type { Headers } from './answers.ts'
import { decodePath } from './decodePath.ts'
import type { UploadDocument } from './documents.ts'
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

export function bucketUrl(
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

export function disposition(upload: UploadDocument, isInline: boolean): string {
  return `${isInline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(upload.name ?? 'file')}`
}

function sign(id: string, expires: string): string {
  return createHmac('sha256', 'the bucket of the stand-in').update(`${id} ${expires}`).digest('hex')
}

function denied(headers: Headers): Response {
  return new Response('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>', {
    status: 403,
    headers: { ...headers, 'content-type': 'application/xml' },
  })
}
