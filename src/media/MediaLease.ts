import type { Media } from './Media.ts'

/** Somebody's interest in a file, for as long as it is open. */
export interface MediaLease {
  getSnapshot(): Media
  subscribe(listener: () => void): () => void
  /** The lowest number goes first; infinity takes only what costs the server nothing. */
  setPriority(priority: number): void
  /** The last one to close ends a download and lets the picture's bytes go. */
  close(): void
}

export interface LeaseOptions {
  priority: number
  onChange?: () => void
}
