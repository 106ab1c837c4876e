import { canAccessRoom } from './access.ts'
import { json } from './answers.ts'
import { type FilesContext, bucketUrl, disposition } from './bucket.ts'
import { decodePath } from './decodePath.ts'
import type { UploadDocument } from './documents.ts'
import { fromCookies, fromHeaders, fromQuery } from './fileCredentials.ts'
import { sendBytes } from './sendBytes.ts'

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
  return sendBytes(request, bytes, {
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
  if (upload.rid === undefined) return true

  const membersOnly = settings.FileUpload_Restrict_to_room_members
  const accessOnly = settings.FileUpload_Restrict_to_users_who_can_access_room
  // Both at once fall through to a refusal, for members as well.
  if (membersOnly && accessOnly) return false
  if (membersOnly) return state.subscription(upload.rid, credentials.userId) !== undefined
  const room = state.room(upload.rid)
  return !accessOnly || (room !== undefined && canAccessRoom(state, room, credentials.userId))
}

function empty(status: number): Response {
  return new Response(null, { status, headers: { 'access-control-allow-origin': '*' } })
}
