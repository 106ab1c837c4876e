import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

import { chromium } from 'playwright'

/** Quiet flags: no sandbox (containers), no calls home. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Path of a Chromium to drive: `CHROMIUM_PATH`, Playwright's own, or the system's; undefined when there is none. */
export function findChromium() {
  const candidates = [process.env['CHROMIUM_PATH'], chromium.executablePath(), ...SYSTEM_PATHS]
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path))
}

/** Finds a Chromium or installs one, saying what it does. Throws a sentence when neither works. */
export function ensureChromium() {
  const found = findChromium()
  if (found !== undefined) {
    console.log(`Tests drive ${found}.`)
    return found
  }

  console.log("No Chromium found. Installing Playwright's own…")
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  if (findChromium() === undefined && existsSync('/usr/bin/apt-get')) {
    console.log('That did not work. Installing the system package with apt-get…')
    const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
    for (const step of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const [command = 'apt-get', ...args] = [...sudo, 'apt-get', ...step]
      spawnSync(command, args, { stdio: 'inherit' })
    }
  }

  const installed = findChromium()
  if (installed === undefined) {
    throw new Error(
      'No Chromium could be found or installed. Set CHROMIUM_PATH to one and run the tests again.',
    )
  }
  console.log(`Tests drive ${installed}.`)
  return installed
}
