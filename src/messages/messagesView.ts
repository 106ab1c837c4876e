/** What the address of the messages page says, and all that it says. */
export interface MessagesView {
  isPinned: boolean
  isStarred: boolean
  /** `me`, `all`, `here`, user names or user ids: each once, any of them. */
  mentions: readonly string[]
  /** Which end comes first; undefined leaves it to `orderOf`. */
  sort: 'newest' | 'oldest' | undefined
  /** The message in focus. */
  messageId: string | undefined
  /** What is searched for, in the grammar of `searchQuery.ts`; empty while the search is open and nothing asked yet. */
  search: string | undefined
  /** The message whose thread is open beside the list. */
  threadId: string | undefined
}

export const wholeRoom: MessagesView = {
  isPinned: false,
  isStarred: false,
  mentions: [],
  sort: undefined,
  messageId: undefined,
  search: undefined,
  threadId: undefined,
}

/** Total: what is unknown or malformed is as if it were not there. */
export function parseMessagesView(params: URLSearchParams): MessagesView {
  const sort = params.get('sort')
  return {
    isPinned: params.get('pinned') === 'true',
    isStarred: params.get('starred') === 'true',
    mentions: tokens(params.getAll('mentions')),
    sort: sort === 'newest' || sort === 'oldest' ? sort : undefined,
    messageId: params.get('msg')?.trim() || undefined,
    search: params.get('search')?.trim(),
    threadId: params.get('thread')?.trim() || undefined,
  }
}

/** The query string, without its `?`, in one canonical order; empty for the whole room. */
export function serializeMessagesView({
  isPinned,
  isStarred,
  mentions,
  sort,
  messageId,
  search,
  threadId,
}: MessagesView): string {
  return [
    isPinned && 'pinned=true',
    isStarred && 'starred=true',
    // Commas stay readable: an address is something that people read before they send it.
    mentions.length > 0 && `mentions=${mentions.map(encodeURIComponent).join(',')}`,
    sort && `sort=${sort}`,
    search !== undefined && `search=${encodeWords(search)}`,
    threadId && `thread=${encodeURIComponent(threadId)}`,
    messageId && `msg=${encodeURIComponent(messageId)}`,
  ]
    .filter(Boolean)
    .join('&')
}

/** The same search or thread beside the whole room. */
export function withoutFilters({ search, threadId }: MessagesView): MessagesView {
  return { ...wholeRoom, search, threadId }
}

/** Filters only: the order and the message in focus do not make a list a filtered one. */
export function isFiltered(view: MessagesView): boolean {
  return countFilters(view) > 0
}

/** What the reader sees first at the top: a room reads as a conversation, a filtered list starts with the news. */
export function orderOf(view: MessagesView): 'newest' | 'oldest' {
  return view.sort ?? (isFiltered(view) ? 'newest' : 'oldest')
}

/** The list in one order; the default one leaves no trace in the address. */
export function withOrder(view: MessagesView, order: 'newest' | 'oldest'): MessagesView {
  const byDefault = orderOf({ ...view, sort: undefined })
  return { ...view, sort: order === byDefault ? undefined : order, messageId: undefined }
}

export function flipOrder(view: MessagesView): MessagesView {
  return withOrder(view, orderOf(view) === 'newest' ? 'oldest' : 'newest')
}

export function togglePinned(view: MessagesView): MessagesView {
  return { ...view, isPinned: !view.isPinned, messageId: undefined }
}

export function toggleStarred(view: MessagesView): MessagesView {
  return { ...view, isStarred: !view.isStarred, messageId: undefined }
}

export function toggleMention(view: MessagesView, token: string): MessagesView {
  const mentions = view.mentions.includes(token)
    ? view.mentions.filter((other) => other !== token)
    : [...view.mentions, token]
  return { ...view, mentions, messageId: undefined }
}

/** My mentions, or none of anybody's. */
export function toggleMentions(view: MessagesView): MessagesView {
  return { ...view, mentions: view.mentions.length > 0 ? [] : ['me'], messageId: undefined }
}

/** How many filters are on: all mentions together are one. */
export function countFilters({ isPinned, isStarred, mentions }: MessagesView): number {
  return Number(isPinned) + Number(isStarred) + Number(mentions.length > 0)
}

/** Words stay readable as well, such as `from:ada.brandt+lantern`. */
function encodeWords(text: string): string {
  return encodeURIComponent(text)
    .replaceAll('%20', '+')
    .replaceAll(/%3A|%2F/g, decodeURIComponent)
}

function tokens(values: readonly string[]): readonly string[] {
  return [
    ...new Set(
      values
        .flatMap((value) => value.split(','))
        .map((token) => token.trim())
        .filter(Boolean),
    ),
  ]
}
