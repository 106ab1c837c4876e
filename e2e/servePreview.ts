import { type ChildProcess, execFileSync, spawn } from 'node:child_process'

import { expect } from '@playwright/test'

interface PreviewOptions {
  port: number
  env: Record<string, string>
  /** A build of its own, for what the build writes into the page; the common one when left out. */
  outDir?: string
}

export interface Preview {
  url: string
  /** What the terminal says so far. */
  output: () => string
  stop: () => void
}

/** The built app as `npm start` serves it in another environment. */
export async function servePreview({ port, env, outDir = 'dist' }: PreviewOptions): Promise<Preview> {
  const options = { env: { ...process.env, ...env } }
  if (outDir !== 'dist')
    execFileSync('npx', ['vite', 'build', '--logLevel', 'error', '--outDir', outDir], options)

  const args = ['vite', 'preview', '--strictPort', '--port', String(port), '--outDir', outDir]
  // A group of its own, so that stopping it stops what npx started.
  const child = spawn('npx', args, { ...options, detached: true })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))

  const url = `http://localhost:${String(port)}/`
  await expect.poll(() => fetch(url).then(statusOf, () => 0), { timeout: 30_000 }).toBe(200)
  return {
    url,
    output: () => output,
    stop: () => {
      stop(child)
    },
  }
}

const statusOf = ({ status }: Response) => status

function stop({ pid }: ChildProcess) {
  if (pid !== undefined) process.kill(-pid)
}
