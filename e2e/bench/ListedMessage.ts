/** What a list of messages shows of one, as `messages.json` holds them: oldest first. */
export interface ListedMessage {
  id: string
  author: string
  at: number
  text: string
}
