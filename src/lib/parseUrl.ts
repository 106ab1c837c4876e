/** `URL.parse`, which browsers of early 2024 do not have yet. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
