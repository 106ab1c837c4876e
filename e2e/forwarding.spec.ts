import { createServer, request, type Server } from 'node:http'
import { connect } from 'node:net'

import { expect, test } from './journey.ts'
import { servePreview } from './servePreview.ts'

const PORT = 5330

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
  }).on('upgrade', (incoming, socket, head) => {
    const { hostname, port } = new URL(target)
    const upstream = connect(Number(port), hostname, () => {
      const headers = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}\r\n`)
      upstream.write(`GET ${(incoming.url ?? '').slice('/chat'.length)} HTTP/1.1\r\n${headers.join('')}\r\n`)
      upstream.write(head)
      upstream.pipe(socket).pipe(upstream)
    })
    upstream.on('error', () => socket.destroy())
    socket.on('error', () => upstream.destroy())
  })
}

test.describe.configure({ mode: 'serial' })

test('forwards to a server below a path, pictures and the websocket included', async ({
  page,
  signIn,
  workspace,
}, { parallelIndex }) => {
  const port = PORT + 10 * parallelIndex
  const upstream = serveBelowPath(workspace.url).listen(port + 1)
  const served = await servePreview({
    port,
    env: { ROCKETCHAT_URL: `http://localhost:${String(port + 1)}/chat/` },
  })
  try {
    const isLive = new Promise<void>((resolve) => {
      page.on('websocket', (socket) =>
        socket.on('framereceived', ({ payload }) => {
          if (String(payload).includes('"ready"')) resolve()
        }),
      )
    })
    await page.goto(`${served.url}room/fieldphotos/images`)
    await signIn()
    await expect(page.getByRole('region', { name: 'Images' }).getByRole('link').first()).toBeVisible()
    await expect(
      page.getByRole('region', { name: 'Images' }).locator('img[src^="blob:"]').first(),
    ).toBeVisible()
    await isLive
    expect(served.output()).toContain('Rocket.Chat 8.8 answers at')
  } finally {
    served.stop()
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
      const served = await servePreview({ port, env: { ROCKETCHAT_URL: address } })
      try {
        await page.goto(served.url)
        await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
        await expect(page.getByText(sentence)).toBeVisible()
        await expect.poll(served.output).toContain(sentence)
      } finally {
        served.stop()
      }
    })
  }
})
