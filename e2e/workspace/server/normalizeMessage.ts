import type { MessageDocument } from './documents.ts'
import type { State } from './state.ts'

/** A message as its reader may see it: only their own star, and real names where the workspace shows them (contract 2.4). */
export function normalizeMessage(state: State, message: MessageDocument, userId: string): MessageDocument {
  const { starred, ...rest } = message
  const ownStars = starred?.filter((star) => star._id === userId)
  const seen: MessageDocument = ownStars === undefined ? rest : { ...rest, starred: ownStars }
  if (!state.settings.UI_Use_Real_Name) return seen

  const nameOf = (username: string | undefined) =>
    username === undefined ? undefined : state.userNamed(username)?.name
  const authorName = nameOf(seen.u.username)
  return {
    ...seen,
    u: authorName === undefined ? seen.u : { ...seen.u, name: authorName },
    ...(seen.mentions === undefined
      ? {}
      : {
          mentions: seen.mentions.map((mention) => {
            const name = nameOf(mention.username)
            return name === undefined ? mention : { ...mention, name }
          }),
        }),
    ...(seen.reactions === undefined
      ? {}
      : {
          reactions: Object.fromEntries(
            Object.entries(seen.reactions).map(([emoji, reaction]) => [
              emoji,
              { ...reaction, names: reaction.usernames.map((username) => nameOf(username) ?? username) },
            ]),
          ),
        }),
  }
}
