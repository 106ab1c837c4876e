import type { Message, MessagePage } from '#rocketchat/Message.ts'

interface MessageReader {
  fetchPage: (offset: number) => Promise<Pick<MessagePage, 'messages' | 'received' | 'total'>>
  /** A page did not come; resolves when it is to be asked for again, rejects when it is not. */
  onFailure: (error: unknown) => Promise<void>
}

export interface NewMessages {
  messages: readonly Message[]
  /** As many as the list has now. */
  total: number
}

/** Each page begins with rows of the one before: where it does not, rows went away and the place is another one. */
const OVERLAP = 3
const STEP_BACK = 50

/** A list to its end, each message once, whatever comes and goes meanwhile. */
export async function* readMessages({
  fetchPage,
  onFailure,
}: MessageReader): AsyncGenerator<NewMessages, void> {
  const seen = new Set<string>()
  let offset = 0
  for (;;) {
    let page
    try {
      page = await fetchPage(offset)
    } catch (error) {
      await onFailure(error)
      continue
    }
    const { messages, received, total } = page
    if (offset > 0 && !messages.some(({ id }) => seen.has(id))) {
      offset = Math.max(0, offset - STEP_BACK)
      continue
    }
    const fresh = messages.filter(({ id }) => !seen.has(id))
    for (const { id } of fresh) seen.add(id)
    yield { messages: fresh, total }
    if (offset + received >= total || received <= OVERLAP) return
    offset += received - OVERLAP
  }
}
