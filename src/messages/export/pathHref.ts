/** A path beside the file as an address. */
export function pathHref(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}
