import { useIsEmbedded } from '#embed/useIsEmbedded.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { setSingleKeys, useSingleKeys } from '#ui/singleKeys.ts'

import styles from './KeyboardHelp.module.css'

interface KeyboardHelpProps {
  onClose: () => void
}

interface Group {
  title: string
  keys: readonly (readonly [keys: string, what: string])[]
}

const OUTSIDE: Group = {
  title: 'Rooms, from anywhere',
  keys: [
    ['g r', 'All rooms'],
    ['/', 'Search rooms'],
  ],
}

const GROUPS: readonly Group[] = [
  {
    title: 'Everywhere',
    keys: [
      ['?', 'This help'],
      ['Esc', 'One level up'],
    ],
  },
  OUTSIDE,
  {
    title: 'In a room',
    keys: [
      ['g i', 'Images'],
      ['g m', 'Messages'],
      ['← ↑ ↓ →', 'Move'],
      ['Home End', 'First and last'],
      ['PgUp PgDn', 'A screen further'],
      ['Enter', 'Open'],
    ],
  },
  {
    title: 'Among its images',
    keys: [
      ['/', 'Search'],
      ['Space', 'Select'],
      ['Shift ← ↑ ↓ →', 'Select a range'],
      ['Ctrl A', 'Select all that are here'],
      ['Esc', 'End the selection'],
    ],
  },
  {
    title: 'Among its messages',
    keys: [
      ['1', 'Pinned'],
      ['2', 'Starred'],
      ['3', 'Mentions me'],
      ['d', 'Jump to date'],
      ['Shift ↑ ↓', 'Select a range'],
      ['/', 'Search'],
      ['n p', 'Next and previous result'],
    ],
  },
  {
    title: 'An open image',
    keys: [
      ['← →', 'Previous and next'],
      ['+ − 0', 'Zoom in, out, fit'],
      ['i', 'Details'],
      ['d', 'Download'],
      ['c', 'Copy link'],
      ['f', 'Full screen'],
      ['s', 'Slideshow'],
    ],
  },
]

export function KeyboardHelp({ onClose }: KeyboardHelpProps) {
  const areOn = useSingleKeys()
  // Embedded, no way leads to other rooms.
  const groups = useIsEmbedded() ? GROUPS.filter((group) => group !== OUTSIDE) : GROUPS
  return (
    <Dialog label="Keyboard" onClose={onClose} size="wide" isSheet>
      <div className={styles.groups}>
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={what}>
                  <dt>
                    {key.split(' ').map((part) => (
                      <Kbd key={part}>{part}</Kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.choice}>
        <Checkbox
          label="Single keys, such as i or 1, do something"
          checked={areOn}
          onChange={({ currentTarget: { checked } }) => {
            setSingleKeys(checked)
          }}
        />
      </div>
    </Dialog>
  )
}
