import { Chip } from '#ui/Chip.tsx'
import type { KnownPeople } from './knownPeople.ts'
import { MentionChoices } from './MentionChoices.tsx'
import type { MessagesView } from './messagesView.ts'
import { Popover } from '#ui/Popover.tsx'
import { useDraft } from '#ui/useDraft.ts'
import type { ChangeView } from './useMessagesView.ts'

import styles from './MentionsMenu.module.css'

interface MentionsMenuProps {
  view: MessagesView
  onChange: ChangeView
  people: KnownPeople
}

/** The other half of "Mentions me". */
export function MentionsMenu(props: MentionsMenuProps) {
  return (
    <Popover
      label="Whose mentions"
      trigger={(trigger) => (
        <Chip
          {...trigger}
          half="end"
          trailing="chevron-down"
          data-pressed={props.view.mentions.length > 0 || undefined}
          aria-label="Choose whose mentions"
          title="Choose whose mentions"
        />
      )}
    >
      {() => <Choices {...props} />}
    </Popover>
  )
}

function Choices({ view, onChange, people }: MentionsMenuProps) {
  const [draft, change] = useDraft(view, onChange)
  return (
    <div className={styles.choices}>
      <MentionChoices view={draft} onChange={change} people={people} mostPeople={50} />
    </div>
  )
}
