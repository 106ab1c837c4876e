import { createServer, request, type Server } from 'node:http'

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
  })
}

test.describe.configure({ mode: 'serial' })

test('forwards to a server below a path, pictures included', async ({ page, signIn, workspace }, {
  parallelIndex,
}) => {
  const port = PORT + 10 * parallelIndex
  const upstream = serveBelowPath(workspace.url).listen(port + 1)
  const served = await servePreview({
    port,
    env: { ROCKETCHAT_URL: `http://localhost:${String(port + 1)}/chat/` },
  })
  try {
    await page.goto(`${served.url}room/fieldphotos/images`)
    await signIn()
    await expect(page.getByRole('region', { name: 'Images' }).getByRole('link').first()).toBeVisible()
    await expect(
      page.getByRole('region', { name: 'Images' }).locator('img[src^="blob:"]').first(),
    ).toBeVisible()
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
