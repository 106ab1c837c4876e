import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Connect, Plugin, PreviewServer, ProxyOptions, ViteDevServer } from 'vite'

import { type Deployment, foreignOrigin } from './deployment.ts'
import { FORWARDED_PATH, parseServerUrl, probeServer } from './rocketchatServer.ts'
import { securityHeaders } from './securityHeaders.ts'

const PROBE_AGAIN_MS = 5_000

/** Serves the app as a deployment would: headers on everything, Rocket.Chat forwarded, and a start-up text that says who answers. */
export function servingPlugin(deployment: Deployment, embeddedBanner: () => readonly string[]): Plugin {
  const upstream = deployment.rocketchatUrl === undefined ? undefined : watchServer(deployment.rocketchatUrl)

  function configure(server: ViteDevServer | PreviewServer) {
    if (upstream !== undefined) server.middlewares.use(refuseWhenUnreachable(upstream))
    // Vite's command line calls this once it listens, with the port that was really free.
    server.printUrls = () => {
      void printBanner(server)
    }
  }

  async function printBanner(server: ViteDevServer | PreviewServer) {
    const lines =
      upstream === undefined
        ? embeddedBanner()
        : [
            await upstream
              .check()
              .then((version) => `Rocket.Chat ${version} answers at ${upstream.address}.`, sentence),
          ]
    const urls = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]
    process.stdout.write(
      [
        '',
        ...urls.map((url) => `  Vitrine is at ${url}`),
        '',
        ...lines.map((line) => `  ${line}`),
        '',
        '',
      ].join('\n'),
    )
  }

  return {
    name: 'vitrine:serving',
    config: () => {
      const proxy = upstream?.target === undefined ? {} : forward(upstream.target)
      return { server: { proxy }, preview: { proxy } }
    },
    configureServer: configure,
    configurePreviewServer: (server) => {
      // Development needs inline scripts for hot reload, so the policy starts where people do: with what is built.
      const headers = securityHeaders({ ...deployment, serverOrigin: foreignOrigin(deployment) })
      server.middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
        next()
      })
      configure(server)
    },
    transformIndexHtml: (html) =>
      html
        .replace(/(name="vitrine-server" content=")[^"]*/, `$1${attribute(deployment.server)}`)
        .replace(/(name="vitrine-rocketchat" content=")[^"]*/, `$1${attribute(upstream?.target?.href ?? '')}`)
        .replace(
          /(name="vitrine-image-hosts" content=")[^"]*/,
          `$1${attribute(deployment.imageHosts.join(' '))}`,
        ),
  }
}

interface Upstream {
  address: string
  target: URL | undefined
  /** The version; rejects with one sentence. Asks again at most every few seconds while it fails. */
  check(): Promise<string>
}

function watchServer(text: string): Upstream {
  let target: URL
  try {
    target = parseServerUrl(text)
  } catch (error) {
    return { address: text, target: undefined, check: () => Promise.reject(new Error(sentence(error))) }
  }

  let lastCheck: Promise<string> | undefined
  let failedAt = -Infinity
  return {
    address: target.href.replace(/\/$/, ''),
    target,
    check: () => {
      const mayAskAgain = failedAt !== -Infinity && Date.now() - failedAt > PROBE_AGAIN_MS
      if (lastCheck === undefined || mayAskAgain) {
        failedAt = -Infinity
        lastCheck = probeServer(target)
        lastCheck.catch(() => {
          failedAt = Date.now()
        })
      }
      return lastCheck
    },
  }
}

/** The app's sign-in screen shows the same sentence as the terminal: it reads it from this answer. */
function refuseWhenUnreachable(upstream: Upstream): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (!FORWARDED_PATH.test(request.url ?? '')) {
      next()
      return
    }
    void upstream
      .check()
      .catch((error: unknown) => {
        answerSentence(response, sentence(error))
      })
      .finally(() => {
        if (!response.writableEnded) next()
      })
  }
}

/** `/api/v1/me` becomes `<target path>/api/v1/me`: sub-path installs included. */
function forward(target: URL): Record<string, ProxyOptions> {
  const subPath = target.pathname.replace(/\/$/, '')
  const options: ProxyOptions = {
    target: target.origin,
    changeOrigin: true,
    ws: true,
    rewrite: (path) => `${subPath}${path}`,
    configure: (proxy) => {
      proxy.on('proxyReq', (proxyRequest) => {
        // The browser's origin is ours, and a server that lists origins would refuse it.
        proxyRequest.removeHeader('origin')
        // Rocket.Chat prefers a cookie over our headers (contract 7.1); ours are the ones that count.
        proxyRequest.removeHeader('cookie')
      })
      proxy.on('proxyReqWs', (proxyRequest) => {
        proxyRequest.removeHeader('origin')
        proxyRequest.removeHeader('cookie')
      })
      proxy.on('error', (_error, _request: IncomingMessage, response) => {
        if ('setHeader' in response && !response.headersSent) {
          answerSentence(response, `${target.host} stopped answering.`)
        }
      })
    },
  }
  return { [FORWARDED_PATH.source]: options }
}

function answerSentence(response: ServerResponse, text: string) {
  response.statusCode = 502
  response.setHeader('Content-Type', 'application/json')
  response.end(JSON.stringify({ success: false, error: text, errorType: 'vitrine-server-address' }))
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function attribute(value: string): string {
  return value.replace(/[&"<>$]/g, '')
}
