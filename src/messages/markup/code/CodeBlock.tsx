import { keyed } from '#messages/keyed.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { useToast } from '#ui/Toast.tsx'

import { copyText } from '#messages/markup/copyText.ts'
import { useCodeTokens } from './useCodeTokens.ts'

import styles from './CodeBlock.module.css'

interface CodeBlockProps {
  language: string | undefined
  text: string
}

/** Colours come later and change nothing but colours. */
export function CodeBlock({ language, text }: CodeBlockProps) {
  const toast = useToast()
  const tokens = useCodeTokens(language, text)
  const name = language ? `Code, ${language}` : 'Code'
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, by keyboard too */}
      <pre className={styles.code} tabIndex={0} role="group" aria-label={name}>
        <code>
          {tokens === undefined
            ? text
            : keyed(tokens).map(({ key, part: { kind, text: piece } }) =>
                kind === undefined ? (
                  piece
                ) : (
                  <span key={key} className={styles[kind]}>
                    {piece}
                  </span>
                ),
              )}
        </code>
      </pre>
      <span className={styles.copy}>
        <IconButton
          icon="copy"
          label="Copy code"
          size="sm"
          onClick={async () => toast((await copyText(text)) ? 'Code copied' : 'Copying is not allowed here')}
        />
      </span>
    </div>
  )
}
