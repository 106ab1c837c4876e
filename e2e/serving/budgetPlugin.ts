import { gzipSync } from 'node:zlib'

import type { Plugin, Rollup } from 'vite'

interface Budget {
  what: string
  /** The module whose screen must show; with everything that it and the entry import statically. */
  module: string
  /** Kilobytes of 1,000 bytes, gzip. */
  limit: number
}

/** Fails the build when the JavaScript needed before a screen shows outgrows its budget. */
export function budgetPlugin(budgets: readonly Budget[]): Plugin {
  return {
    name: 'vitrine:budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      for (const { what, module, limit } of budgets) {
        const size = bytesBefore(module, chunks) / 1000
        const report = `${what}: ${size.toFixed(1)} of ${String(limit)} kB JavaScript, gzip`
        if (size > limit) this.error(`Over budget. ${report}`)
        process.stdout.write(`  ${report}\n`)
      }
    },
  }
}

function bytesBefore(module: string, chunks: readonly Rollup.OutputChunk[]): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const needed = new Set<Rollup.OutputChunk>()
  const add = (chunk: Rollup.OutputChunk | undefined) => {
    if (chunk === undefined || needed.has(chunk)) return
    needed.add(chunk)
    for (const fileName of chunk.imports) add(byName.get(fileName))
  }

  add(chunks.find((chunk) => chunk.isEntry))
  const home = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)))
  if (home === undefined) throw new Error(`No chunk holds ${module}: the budget would measure nothing.`)
  add(home)
  return [...needed].reduce((sum, { code }) => sum + gzipSync(code).byteLength, 0)
}
