import type { Plugin } from 'vite'

const LAYER_ORDER = '@layer reset,tokens,base,components;'

/**
 * Puts the order of the style layers first in every style sheet of the build. The order is whatever the browser meets
 * first, and a shared chunk's sheet, which knows `components` alone, may be linked before the entry's.
 */
export function layerOrderPlugin(): Plugin {
  return {
    name: 'vitrine:layer-order',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue
          file.source =
            LAYER_ORDER +
            (typeof file.source === 'string' ? file.source : Buffer.from(file.source).toString('utf8'))
        }
      },
    },
  }
}
