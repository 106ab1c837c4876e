import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

import { workspacePlugin } from './e2e/workspace/workspacePlugin.ts'

export default defineConfig({
  plugins: [react(), workspacePlugin()],
  build: {
    // light-dark() must reach the browser as written: the down-levelled form is resolved once on
    // :root, so a subtree that sets its own color-scheme (the viewer) would keep the page's colours.
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
  },
  server: { port: 5180 },
  preview: { port: 5180 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'],
          environment: 'node',
          server: { deps: { inline: [/@rocket\.chat/] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['src/**/*.test.tsx'],
          // One workspace serves all files, so one file runs at a time.
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
