/** All that the server needs to find a file; addresses are rebuilt from it, stored ones are never trusted. */
export interface FileRef {
  id: string
  /** The original name; anything a file system allows, so never a path or markup. */
  name: string
}
