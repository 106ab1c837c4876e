/** The smallest of its builds, which its own types leave out. */
declare module 'exifr/dist/mini.esm.mjs' {
  export function parse(
    data: ArrayBuffer,
    options: Readonly<Record<string, boolean>>,
  ): Promise<Readonly<Record<string, unknown>> | undefined>
}
