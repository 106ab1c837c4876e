import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, request, type Server } from 'node:http'

import { expect, test } from './journey.ts'

const PORT = 5330

/** The built app as `ROCKETCHAT_URL=… npm start` serves it, and what its terminal says. */
async function startForwarding(
  rocketchatUrl: string,
  port: number,
): Promise<{ process: ChildProcess; output: () => string }> {
  const child = spawn('npx', ['vite', 'preview', '--strictPort', '--port', String(port)], {
    env: { ...process.env, ROCKETCHAT_URL: rocketchatUrl },
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (data: Buffer) => (output += data.toString()))
  child.stderr.on('data', (data: Buffer) => (output += data.toString()))
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${String(port)}/`).then(
          (response) => response.status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200)
  return { process: child, output: () => output }
}

function stop({ process: child }: { process: ChildProcess }) {
  if (child.pid !== undefined) process.kill(-child.pid)
}

/** A server whose Rocket.Chat lives below `/chat`, as behind many a proxy. */
function serveBelowPath(target: string): Server {
  return createServer((incoming, outgoing) => {
    const path = incoming.url ?? ''
    if (!path.startsWith('/chat/')) {
      outgoing
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><title>Another site</title>')
      return
    }
    const forwarded = request(
      new URL(path.slice('/chat'.length), target),
      { method: incoming.method, headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(outgoing)
      },
    )
    incoming.pipe(forwarded)
  })
}

test.describe.configure({ mode: 'serial' })

test('forwards to a server below a path, pictures included', async ({ page, signIn, workspace }, {
  parallelIndex,
}) => {
  const port = PORT + 10 * parallelIndex
  const upstream = serveBelowPath(workspace.url).listen(port + 1)
  const served = await startForwarding(`http://localhost:${String(port + 1)}/chat/`, port)
  try {
    await page.goto(`http://localhost:${String(port)}/room/fieldphotos/images`)
    await signIn()
    await expect(page.getByRole('region', { name: 'Images' }).getByRole('link').first()).toBeVisible()
    await expect(
      page.getByRole('region', { name: 'Images' }).locator('img[src^="blob:"]').first(),
    ).toBeVisible()
    expect(served.output()).toContain('Rocket.Chat 8.8 answers at')
  } finally {
    stop(served)
    upstream.close()
  }
})

test.describe('an address that leads nowhere', () => {
  test.use({ tolerated: [/status of 502/] })

  for (const [address, sentence] of [
    ['chat.example.com', 'which is not an address like'],
    ['http://127.0.0.1:9', 'Nothing answers at http://127.0.0.1:9'],
  ] as const) {
    test(`${address} is said in the terminal and on the sign-in screen`, async ({ page }, {
      parallelIndex,
    }) => {
      const port = PORT + 10 * parallelIndex
      const served = await startForwarding(address, port)
      try {
        await page.goto(`http://localhost:${String(port)}/`)
        await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
        await expect(page.getByText(sentence)).toBeVisible()
        await expect.poll(served.output).toContain(sentence)
      } finally {
        stop(served)
      }
    })
  }
})
