import type { Message } from '#rocketchat/Message.ts'

/** What is to be exported. */
export interface ExportOffer {
  /** Undefined while the server has not said. */
  count: number | undefined
  /** "are pinned and mention you"; empty for the whole room. */
  filter: string
  /** Those, in this order, instead of what the filter of the address leaves. */
  messages?: readonly Message[]
}
