import type { Ref } from 'react'

import { keyed } from '#messages/keyed.ts'
import { withoutQuoteLinks } from '#rocketchat/withoutQuoteLinks.ts'

import { linkify } from './linkify.ts'
import { SafeLink } from './SafeLink.tsx'

import styles from './PlainText.module.css'

interface PlainTextProps {
  ref?: Ref<HTMLParagraphElement>
  text: string
}

/** A message whose markup the server did not send: as typed, with its links. */
export function PlainText({ ref, text }: PlainTextProps) {
  return (
    <p ref={ref} className={styles.text}>
      {keyed(linkify(withoutQuoteLinks(text))).map(({ key, part }) =>
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
