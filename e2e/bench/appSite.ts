import { preview } from 'vite'

import { type Workspace, workspaceAt } from '../workspaceAt.ts'

import type { Site } from './benchSite.ts'
import type { ListedPicture } from './ListedPicture.ts'

export interface AppSite extends Site, Workspace {
  /** In the large group. */
  pictures: number
}

/** Serves the built app with a workspace of that many pictures and messages, its limiter off: the browser is what is measured. */
export async function serveApp(
  { pictures, messages }: { pictures: number; messages: number },
  port: number,
): Promise<AppSite> {
  process.env['WORKSPACE_IMAGES'] = String(pictures)
  process.env['WORKSPACE_MESSAGES'] = String(messages)
  const server = await preview({ logLevel: 'error', preview: { port, strictPort: true } })
  const url = `http://localhost:${String(port)}/`
  const site: AppSite = { ...workspaceAt(url), pictures, close: () => server.close() }
  await site.switch('limiter', { enabled: false })
  return site
}

/** What a layout reads of every picture of a room, newest first. */
export async function listPictures(app: AppSite, roomId: string): Promise<ListedPicture[]> {
  const { userId, authToken } = await app.switch('issueToken', { username: 'jonah.reyes' })
  const pictures: ListedPicture[] = []
  for (let total = 1; pictures.length < total;) {
    const query = new URLSearchParams({ roomId, count: '100', offset: String(pictures.length) })
    const response = await fetch(`${app.url}api/v1/rooms.images?${query.toString()}`, {
      headers: { 'X-User-Id': String(userId), 'X-Auth-Token': String(authToken) },
    })
    const page = (await response.json()) as ImagesAnswer
    if (page.files.length === 0) break
    total = page.total
    for (const { identify, uploadedAt, size } of page.files) {
      const { width, height } = identify?.size ?? { width: 4, height: 3 }
      pictures.push({ width, height, at: Date.parse(uploadedAt), bytes: size })
    }
  }
  return pictures
}

interface ImagesAnswer {
  total: number
  files: {
    identify?: { size?: { width: number; height: number } }
    uploadedAt: string
    size: number
  }[]
}
