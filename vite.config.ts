import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { loadEnv } from 'vite'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

import { CHROMIUM_FLAGS, findChromium } from './e2e/chromium.mjs'
import { budgetPlugin } from './e2e/serving/budgetPlugin.ts'
import { readDeployment } from './e2e/serving/deployment.ts'
import { layerOrderPlugin } from './e2e/serving/layerOrderPlugin.ts'
import { lightRouterPlugin } from './e2e/serving/lightRouterPlugin.ts'
import { servingPlugin } from './e2e/serving/servingPlugin.ts'
import { workspaceBanner, workspacePlugin } from './e2e/workspace/workspacePlugin.ts'
import manifest from './package.json' with { type: 'json' }

const WHOLE_APP = 'src/app/**/*.test.tsx'

export default defineConfig(({ mode }) => {
  const deployment = readDeployment(loadEnv(mode, process.cwd(), ''))

  return {
    plugins: [
      react(),
      servingPlugin(deployment, workspaceBanner),
      workspacePlugin({ isEnabled: deployment.rocketchatUrl === undefined }),
      layerOrderPlugin(),
      lightRouterPlugin(),
      budgetPlugin([
        { what: 'Before the sign-in screen', module: 'src/session/SignInPage.tsx', limit: 130 },
        { what: 'Before the gallery', module: 'src/gallery/GalleryPage.tsx', limit: 150 },
      ]),
    ],
    build: {
      // light-dark() must reach the browser as written: the down-levelled form is resolved once on
      // :root, so a subtree that sets its own color-scheme (the viewer) would keep the page's colours.
      cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
      // The policy allows scripts from files only, so nothing may become a data: URL.
      assetsInlineLimit: 0,
      // Every browser that the look is made for preloads modules itself.
      modulePreload: { polyfill: false },
      // `npm start` builds on machines of every speed: how long it took is no news to whoever starts it.
      rolldownOptions: { checks: { bundlerTimings: false } },
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
            // A process for each of its 86 files takes longer than what most of them test.
            isolate: false,
            // Laws are tried on hundreds of examples, which takes a busy machine its time.
            testTimeout: 30_000,
            // Rocket.Chat's packages import each other in ways that only a bundler resolves.
            server: { deps: { inline: [/@rocket\.chat/] } },
          },
        },
        inBrowser('components', ['src/**/*.test.tsx', 'e2e/workspace/**/*.test.tsx'], [WHOLE_APP]),
        // A process of its own, and so a workspace of its own: both can run at the same time.
        inBrowser('app', [WHOLE_APP]),
      ],
    },
  }
})

function inBrowser(name: string, include: string[], exclude: string[] = []): TestProjectConfiguration {
  const executablePath = findChromium()
  return {
    extends: true,
    // All of them at once: one that is found while tests run would reload the page under them.
    optimizeDeps: {
      include: [
        ...Object.keys(manifest.dependencies),
        'react-dom/client',
        'react/jsx-dev-runtime',
        'exifr/dist/mini.esm.mjs',
        '@testing-library/react',
        '@testing-library/user-event',
        'fast-check',
        'axe-core',
      ],
    },
    test: {
      name,
      include,
      exclude,
      setupFiles: ['./e2e/setUpComponentTests.ts'],
      testTimeout: 30_000,
      // One workspace answers all files, so one file runs at a time.
      fileParallelism: false,
      // Loading the app anew for each of fifty files takes as long as a sixth of their tests.
      isolate: name === 'app',
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        viewport: { width: 1280, height: 900 },
        provider: playwright({
          launchOptions: {
            args: CHROMIUM_FLAGS,
            ...(executablePath !== undefined && { executablePath }),
          },
        }),
        instances: [{ browser: 'chromium' }],
      },
    },
  }
}
