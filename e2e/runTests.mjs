// `npm test`: every check of the project, and one line of figures at the end.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

import { ensureChromium } from './chromium.mjs'

const RESULTS = 'test-results'
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
const env = { ...process.env, CHROMIUM_PATH: ensureChromium() }

const vitest = (project) => ({
  command: `npx vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${RESULTS}/${project}.json`,
  count: () => {
    const { numPassedTests, numFailedTests } = readJson(`${RESULTS}/${project}.json`)
    return { passed: numPassedTests, failed: numFailedTests }
  },
})

/** Stages follow each other; in a stage the lanes run beside each other, because one browser leaves a core idle. */
const stages = [
  [{ types: { command: 'npx tsc' } }],
  [{ lint: { command: 'npm run --silent lint' } }],
  [{ 'format check': { command: 'npx oxfmt --check' } }],
  [
    { 'component tests': vitest('components') },
    { 'tests of the whole app': vitest('app'), 'unit tests': vitest('unit') },
  ],
  [{ 'build and size budget': { command: 'npx vite build --logLevel warn' } }],
  [
    {
      journeys: {
        command: 'npx playwright test',
        count: () => {
          const { expected, unexpected, flaky } = readJson(`${RESULTS}/journeys.json`).stats
          return { passed: expected, failed: unexpected + flaky }
        },
      },
    },
  ],
]

let passed = 0
let failed = 0
for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (steps, lane) => {
      for (const [name, step] of Object.entries(steps)) await run(name, step, lane > 0)
    }),
  )
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/** What runs beside something else is printed once it is over. */
async function run(name, { command, count }, isBeside) {
  if (!isBeside) console.log(`\n── ${name}`)
  const startedAt = Date.now()
  const child = spawn(command, {
    stdio: ['inherit', isBeside ? 'pipe' : 'inherit', 'inherit'],
    shell: true,
    env,
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text) => (output += text))
  const [status] = await once(child, 'close')
  if (isBeside) process.stdout.write(`\n── ${name}\n${output}`)
  const result = counted(count) ?? { passed: status === 0 ? 1 : 0, failed: 0 }
  // A step that ended badly without a failed test (a crash, a type error) is a failure of its own.
  if (status !== 0 && result.failed === 0) result.failed = 1
  passed += result.passed
  failed += result.failed
  const seconds = Math.round((Date.now() - startedAt) / 1000)
  console.log(`── ${name}: ${result.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s`)
}

/** A runner that crashed wrote no report; a report without one test is no pass. */
function counted(count) {
  if (count === undefined) return undefined
  try {
    const result = count()
    return result.passed + result.failed > 0 ? result : { passed: 0, failed: 1 }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
