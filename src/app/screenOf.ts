/** The part of an address that decides which screen it is: opening a picture changes the address, not the screen. */
export function screenOf(pathname: string): string {
  return pathname.replace(/(\/images)\/.*$/, '$1').replace(/\/+$/, '')
}
