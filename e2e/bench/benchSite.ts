import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import react from '@vitejs/plugin-react'
import sharp from 'sharp'
import { build, preview } from 'vite'

import type { ListedMessage } from './ListedMessage.ts'
import type { ListedPicture } from './ListedPicture.ts'

const PAGES = ['layout.html', 'grid.html', 'feed.html', 'empty.html']
const THUMBNAILS = 60

export interface Site {
  url: string
  close(): Promise<void>
}

/** Builds the pages of the other contestants as production code and serves them with the same pictures and messages. */
export async function serveBenchSite(
  { pictures, messages }: { pictures: readonly ListedPicture[]; messages: readonly ListedMessage[] },
  port: number,
): Promise<Site> {
  const root = path.resolve('e2e/bench/pages')
  const outDir = await mkdtemp(path.join(tmpdir(), 'vitrine-bench-'))
  // Whoever loads this module through Vite has said otherwise, and the others would be measured with React's own checks.
  process.env['NODE_ENV'] = 'production'
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: PAGES.map((page) => path.join(root, page)) },
    },
  })
  await writeFile(path.join(outDir, 'pictures.json'), JSON.stringify(pictures))
  await writeFile(path.join(outDir, 'messages.json'), JSON.stringify(messages))
  await drawThumbnails(path.join(outDir, 'thumbnails'))

  const server = await preview({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: true },
  })
  return { url: `http://localhost:${String(port)}/`, close: () => server.close() }
}

/** As heavy to decode as the workspace's: 480 px wide, with grain. */
async function drawThumbnails(directory: string) {
  await mkdir(directory, { recursive: true })
  for (let index = 0; index < THUMBNAILS; index += 1) {
    const hue = (index * 360) / THUMBNAILS
    await sharp({
      create: {
        width: 480,
        height: 320,
        channels: 3,
        background: `hsl(${String(Math.round(hue))}, 40%, 60%)`,
        noise: { type: 'gaussian', mean: 128 + (index % 40), sigma: 18 },
      },
    })
      .jpeg({ quality: 72 })
      .toFile(path.join(directory, `${String(index)}.jpg`))
  }
}
