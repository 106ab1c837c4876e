import { fileURLToPath } from 'node:url'

import type { Plugin } from 'vite'

/**
 * Two kilobytes less of React Router: its package offers bundlers the development build only, and what it sets up at
 * the top of its one module (forms, server rendering, fetchers) stays because no bundler may know it has no effect.
 */
export function lightRouterPlugin(): Plugin {
  return {
    name: 'vitrine:light-router',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^react-router$/,
            replacement: fileURLToPath(
              new URL('../production/index.mjs', import.meta.resolve('react-router')),
            ),
          },
        ],
      },
    }),
    transform: {
      filter: { id: /node_modules\/react-router\/dist\// },
      handler: (code) => withoutEffects(code),
    },
  }
}

/** Names for debugging go; whatever is made at the top of the module may go as well when nobody uses it. */
function withoutEffects(code: string): string {
  return code
    .replaceAll(/^\w+\.displayName = .*;$/gm, '')
    .replaceAll(
      /^((?:var|const) \w+ = )(?=React\d*\.(?:createContext|forwardRef|memo)\()/gm,
      '$1/* @__PURE__ */ ',
    )
}
