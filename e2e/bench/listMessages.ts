import type { AppSite } from './appSite.ts'
import type { ListedMessage } from './ListedMessage.ts'

/** The newest `count` messages of a room, oldest first. */
export async function listMessages(app: AppSite, roomId: string, count: number): Promise<ListedMessage[]> {
  const { userId, authToken } = await app.switch('issueToken', { username: 'jonah.reyes' })
  const query = new URLSearchParams({ roomId, count: String(count), latest: new Date().toISOString() })
  // Unlike the lists, the history gives as many as are asked for.
  const response = await fetch(`${app.url}api/v1/groups.history?${query.toString()}`, {
    headers: { 'X-User-Id': String(userId), 'X-Auth-Token': String(authToken) },
  })
  const { messages } = (await response.json()) as HistoryAnswer
  return messages
    .map(({ _id, u, ts, msg }) => ({
      id: _id,
      author: u.name ?? u.username ?? '',
      at: Date.parse(ts),
      text: msg,
    }))
    .toReversed()
}

interface HistoryAnswer {
  messages: { _id: string; u: { name?: string; username?: string }; ts: string; msg: string }[]
}
