export const WORKERS = 2

const FIRST_PORT = 5310

/** The address of the app that one Playwright worker has for itself. */
export function serverUrl(worker: number): string {
  return `http://localhost:${String(FIRST_PORT + worker)}/`
}
