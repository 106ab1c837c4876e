import { useState } from 'react'

import type { Message } from '#rocketchat/Message.ts'

import { MessageText } from './markup/MessageText.tsx'
import { parseText } from './markup/parsedTexts.ts'
import styles from './Translations.module.css'

type TranslationsProps = Pick<Message, 'translations'>

/** What the server made of a message in other languages: the reader's first, on request. */
export function Translations({ translations }: TranslationsProps) {
  const [shown, setShown] = useState<string>()
  if (translations.length === 0) return null
  async function show(language: string) {
    if (language === shown) return setShown(undefined)
    const found = translations.find((one) => one.language === language)
    await parseText(found?.text ?? '').catch(() => undefined)
    return setShown(language)
  }
  const text = translations.find(({ language }) => language === shown)?.text
  return (
    <div className={styles.translations}>
      {translations.slice(0, MOST).map(({ language }) => (
        <button
          key={language}
          type="button"
          aria-expanded={language === shown}
          onClick={() => void show(language)}
        >
          {languageName(language)}
        </button>
      ))}
      {text !== undefined && (
        <div lang={shown}>
          <MessageText text={text} markup={undefined} />
        </div>
      )}
    </div>
  )
}

const MOST = 10

function languageName(code: string): string {
  try {
    return `In ${new Intl.DisplayNames(undefined, { type: 'language' }).of(code) ?? code}`
  } catch {
    return `In ${code}`
  }
}
