// `npm run bench`: Vite loads the benchmark, since it is TypeScript like everything that it measures.
import { runnerImport } from 'vite'

import { ensureChromium } from '../chromium.mjs'

process.env['CHROMIUM_PATH'] = ensureChromium()
const { module } = await runnerImport('./e2e/bench/bench.ts')
await module.bench()
process.exit()
