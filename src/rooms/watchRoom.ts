import type { RocketChatClient } from '#rocketchat/client.ts'
import type { RoomWatcher } from '#rocketchat/ddp/createRealtime.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'

interface Watcher extends Omit<RoomWatcher, 'onNews'> {
  onNews: (news: readonly RoomNews[]) => Promise<void>
}

/** Many news at once are one change of the list; those that come while one is made are the next. */
export function watchRoom(client: RocketChatClient, roomId: string, watcher: Watcher): () => void {
  const leaving = new AbortController()
  let waiting: readonly RoomNews[] = []
  let telling = Promise.resolve()

  async function tell() {
    const told = waiting
    waiting = []
    if (!leaving.signal.aborted) await watcher.onNews(told)
  }

  const onNews = (one: RoomNews) => {
    waiting = [...waiting, one]
    if (waiting.length === 1) telling = telling.then(tell)
  }

  async function begin() {
    // Without its code there is no socket; whoever watches asks now and then.
    const realtime = await client.realtime().catch(() => undefined)
    if (realtime === undefined || leaving.signal.aborted) return
    leaving.signal.addEventListener('abort', realtime.watch(roomId, { ...watcher, onNews }))
  }

  void begin()
  return () => leaving.abort()
}
