import type { MessageDocument } from './documents.ts'
import { rowsOf } from './rowsOf.ts'
import type { State } from './state.ts'

/** A message as its reader may see it: only their own star, and real names where the workspace shows them (contract 2.4). */
export function normalizeMessage(state: State, message: MessageDocument, userId: string): MessageDocument {
  const { starred, ...rest } = message
  const ownStars = starred && rowsOf(starred).filter((star) => star._id === userId)
  const seen: MessageDocument = ownStars === undefined ? rest : { ...rest, starred: ownStars }
  if (!state.settings.UI_Use_Real_Name) return seen

  const nameOf = (username: string | undefined) =>
    username === undefined ? undefined : state.userNamed(username)?.name
  const authorName = nameOf(rowsOf([seen.u])[0]?.username)
  return {
    ...seen,
    u: authorName === undefined ? seen.u : { ...seen.u, name: authorName },
    ...(seen.mentions === undefined
      ? {}
      : {
          mentions: rowsOf(seen.mentions).map((mention) => withName(mention, nameOf(mention.username))),
        }),
    ...(seen.reactions === undefined
      ? {}
      : {
          reactions: Object.fromEntries(
            Object.entries(seen.reactions).map(([emoji, reaction]) => [
              emoji,
              {
                ...reaction,
                names: (reaction.usernames ?? []).map((username) => nameOf(username) ?? username),
              },
            ]),
          ),
        }),
  }
}

function withName<Row>(row: Row, name: string | undefined): Row {
  return name === undefined ? row : { ...row, name }
}
