import { useCallback, useMemo } from 'react'
import { useLocation } from 'react-router'

import type { KnownPeople } from '#messages/knownPeople.ts'
import {
  isFiltered,
  type MessagesView,
  serializeMessagesView,
  withoutFilters,
} from '#messages/messagesView.ts'
import { useTypingAhead } from '#messages/typingAhead.ts'
import type { ChangeView } from '#messages/useMessagesView.ts'
import { SearchBox } from '#ui/SearchBox.tsx'
import { SidePanel } from '#ui/SidePanel.tsx'
import { useHotkeys } from '#ui/useHotkeys.ts'
import { useMediaQuery } from '#ui/useMediaQuery.ts'

import { FoundSteps } from './FoundSteps.tsx'
import { SearchChips } from './SearchChips.tsx'
import { SearchHint } from './SearchHint.tsx'
import { formatSearch, parseSearch } from './searchQuery.ts'
import { SearchResults } from './SearchResults.tsx'
import { searchProblem } from './serverSearch.ts'
import { useFoundMessages } from './useFoundMessages.ts'
import { useMarkedHits } from './useMarkedHits.ts'
import { useSearchDraft } from './useSearchDraft.ts'

import styles from './SearchPanel.module.css'

interface SearchPanelProps {
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
}

/** Search in the room: what was found stands beside the conversation, which opens at each of it. */
export function SearchPanel({ view, onChange, people }: SearchPanelProps) {
  const { search = '', messageId } = view
  const { state } = useLocation() as { state: unknown }
  const ask = (next: string) => onChange({ ...view, search: next }, { replace: true, state })
  const draft = useSearchDraft(search, ask)
  useTypingAhead((typed) => draft.setText(draft.text + typed))
  const query = useMemo(() => parseSearch(search), [search])
  const problem = searchProblem(query)
  const found = useFoundMessages(query, { isEnabled: problem === undefined })
  useMarkedHits(query.words)

  const messages = found.messages ?? []
  const current = messages.findIndex(({ id }) => id === messageId)
  const searchOf = useCallback((id: string) => `?${serializeMessagesView(viewAt(view, id))}`, [view])
  const step = (by: 1 | -1) => {
    const next = messages[current < 0 && by < 0 ? messages.length - 1 : current + by]
    if (next !== undefined) onChange(viewAt(view, next.id), { replace: true, state })
    else if (by > 0 && found.end.hasMore && !found.end.isLoading) found.end.load()
  }
  const close = () => onChange({ ...view, search: undefined }, { replace: true })
  useHotkeys({ n: () => step(1), p: () => step(-1), Escape: close })

  const steps = <FoundSteps messages={found.messages} current={current} end={found.end} onStep={step} />
  const isCover = useMediaQuery('(width < 48rem)')
  // On a phone there is room for one of the two: the list, or the place that was chosen in it.
  if (isCover && current >= 0) {
    return (
      <div className={styles.bar} role="group" aria-label="Search">
        {steps}
        <button
          type="button"
          onClick={() => onChange({ ...view, messageId: undefined }, { replace: true, state })}
        >
          Results
        </button>
      </div>
    )
  }
  return (
    <SidePanel label="Search" onClose={close}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the box within */}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (draft.isSettled) step(1)
          else draft.askNow()
        }}
        onKeyDown={(event) => {
          const { key, shiftKey, target } = event
          if (event.defaultPrevented || !(target instanceof HTMLInputElement)) return
          if (key === 'Escape') close()
          else if (key === 'Enter' && shiftKey) step(-1)
          else return
          event.preventDefault()
        }}
      >
        <SearchBox
          label="Search messages"
          value={draft.text}
          onChange={draft.setText}
          takesFocus={search === '' && messageId === undefined}
        />
      </form>
      <div className={styles.chips}>
        <SearchChips
          query={parseSearch(draft.text)}
          onChange={(next) => draft.setText(formatSearch(next))}
          people={people}
        />
      </div>
      {problem === undefined ? (
        <>
          {steps}
          <SearchResults
            // Another search begins at its top.
            key={search}
            query={query}
            found={found}
            currentId={messages[current]?.id}
            searchOf={searchOf}
            onClear={() => draft.setText('')}
          />
        </>
      ) : (
        <SearchHint problem={problem} />
      )}
    </SidePanel>
  )
}

/** A message in its surroundings, the search beside it. */
function viewAt(view: MessagesView, messageId: string): MessagesView {
  return { ...withoutFilters(view), sort: isFiltered(view) ? undefined : view.sort, messageId }
}
