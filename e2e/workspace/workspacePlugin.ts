import type { Plugin } from 'vite'

/** Mounts the stand-in workspace in dev, preview and component tests. */
export function workspacePlugin(): Plugin {
  return { name: 'vitrine:workspace' }
}
