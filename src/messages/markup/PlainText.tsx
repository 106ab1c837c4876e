/* oxlint-disable react/no-array-index-key -- the parts of a message never change places */
import { linkify } from './linkify.ts'
import { SafeLink } from './SafeLink.tsx'

import styles from './PlainText.module.css'

interface PlainTextProps {
  text: string
}

/** A message whose markup the server did not send: as typed, with its links. */
export function PlainText({ text }: PlainTextProps) {
  return (
    <p className={styles.text}>
      {linkify(withoutQuoteLink(text)).map((part, index) =>
        part.href === undefined ? (
          part.text
        ) : (
          <SafeLink key={index} href={part.href} label={part.text}>
            {part.text}
          </SafeLink>
        ),
      )}
    </p>
  )
}

/** A quote leaves `[ ](https://…?msg=id)` at the start of its message. */
function withoutQuoteLink(text: string): string {
  return text.replace(/^(\[ \]\([^)\s]*\)\s*)+/, '')
}
