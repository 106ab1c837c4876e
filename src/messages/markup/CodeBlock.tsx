import { IconButton } from '#ui/IconButton.tsx'
import { useToast } from '#ui/Toast.tsx'

import { copyText } from './copyText.ts'
import styles from './CodeBlock.module.css'

interface CodeBlockProps {
  language: string | undefined
  text: string
}

export function CodeBlock({ language, text }: CodeBlockProps) {
  const toast = useToast()
  const name = language ? `Code, ${language}` : 'Code'
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, by keyboard too */}
      <pre className={styles.code} tabIndex={0} role="region" aria-label={name}>
        <code>{text}</code>
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
