export interface Workspace {
  url: string
  /** Throws one of the stand-in's switches; they are listed in `workspace/server/switches.ts`. */
  switch(action: string, options?: Record<string, unknown>): Promise<Record<string, unknown>>
}

/** The stand-in workspace behind a server that somebody else started; its URL ends with a slash. */
export function workspaceAt(url: string): Workspace {
  return {
    url,
    async switch(action, options = {}) {
      const response = await fetch(`${url}__workspace`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ action, ...options }),
      })
      if (!response.ok) throw new Error(`The workspace refused ${action}: ${await response.text()}`)
      return (await response.json()) as Record<string, unknown>
    },
  }
}
