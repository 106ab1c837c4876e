import type { Plugin } from 'vite'

/** Mounts the stand-in workspace in dev, preview and component tests. */
export function workspacePlugin({ isEnabled = true }: { isEnabled?: boolean } = {}): Plugin {
  return { name: 'vitrine:workspace', apply: () => isEnabled }
}

export function workspaceBanner(): string[] {
  return []
}
