import { useState } from 'react'

import { Button } from '#ui/Button.tsx'
import { Input } from '#ui/Input.tsx'

import type { SearchChoicesProps } from './SearchChips.tsx'
import styles from './SearchChips.module.css'

/** Part of the name of a file that was sent with it. */
export function FileTitleChoice({ query, onChange, onDone }: SearchChoicesProps & { onDone: () => void }) {
  const [title, setTitle] = useState(query.fileTitle ?? '')
  return (
    <form
      className={styles.choices}
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = title.replaceAll('"', ' ').trim().toWellFormed()
        onDone()
        onChange({ ...query, fileTitle: wanted || undefined })
      }}
    >
      <label>
        Name of a file, or part of it
        <Input value={title} onChange={({ target }) => setTitle(target.value)} />
      </label>
      <Button type="submit">Search</Button>
    </form>
  )
}
