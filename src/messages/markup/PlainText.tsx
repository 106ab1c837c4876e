import { keyed } from '#messages/keyed.ts'

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
      {keyed(linkify(withoutQuoteLink(text))).map(({ key, part }) =>
        part.href === undefined ? (
          part.text
        ) : (
          <SafeLink key={key} href={part.href} label={part.text}>
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
