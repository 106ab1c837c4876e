/**
 * The type under which a file may live at a `blob:` address of our own origin: opened in a tab, a page
 * or a script would run as one of ours.
 */
export function harmlessType(contentType: string): string {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return /^(image|audio|video)\/[\w.+-]+$/.test(type) ? type : 'application/octet-stream'
}
