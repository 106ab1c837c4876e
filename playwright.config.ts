import { defineConfig } from '@playwright/test'

import { CHROMIUM_FLAGS, findChromium } from './e2e/chromium.mjs'
import { serverUrl, WORKERS } from './e2e/serverUrl.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  // The long journey is dealt first, so that the other worker walks the rest meanwhile.
  projects: [
    { name: 'long', testMatch: 'scrolling.spec.ts' },
    { name: 'journeys', testMatch: '*.spec.ts', testIgnore: 'scrolling.spec.ts' },
  ],
  fullyParallel: false,
  workers: WORKERS,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // Real pictures on a machine that may be busy: what arrives late has still arrived.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Traces fetch the page's blobs, which its policy forbids: the check for violations would find its own tool.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath !== undefined && { executablePath }) },
  },
  // A workspace for each worker: a limiter or a fault of one journey never meets another.
  webServer: Array.from({ length: WORKERS }, (_, worker) => ({
    command: `npx vite preview --strictPort --port ${new URL(serverUrl(worker)).port}`,
    url: serverUrl(worker),
    reuseExistingServer: false,
  })),
})
