import { Checkbox } from '#ui/Checkbox.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { setSingleKeys, useSingleKeys } from '#ui/singleKeys.ts'

import styles from './KeyboardHelp.module.css'

interface KeyboardHelpProps {
  onClose: () => void
}

const GROUPS: readonly { title: string; keys: readonly (readonly [keys: string, what: string])[] }[] = [
  {
    title: 'Everywhere',
    keys: [
      ['?', 'This help'],
      ['Esc', 'One level up'],
      ['g r', 'Rooms'],
      ['g i', 'Images of the room'],
      ['g m', 'Messages of the room'],
      ['/', 'Search'],
    ],
  },
  {
    title: 'Images and messages',
    keys: [
      ['← ↑ ↓ →', 'Move'],
      ['Home End', 'First and last'],
      ['PgUp PgDn', 'A screen further'],
      ['Enter', 'Open'],
      ['1', 'Pinned messages'],
      ['2', 'Starred messages'],
      ['3', 'Messages that mention me'],
      ['d', 'Jump to date, in messages'],
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
  return (
    <Dialog label="Keyboard" onClose={onClose} size="wide" isSheet>
      <div className={styles.groups}>
        {GROUPS.map(({ title, keys }) => (
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
