import type { RefObject } from 'react'

import { useDownload } from '#media/useDownload.ts'
import { useReadFile } from '#media/useReadFile.ts'

import { copyImage } from './copyImage.ts'
import { copyText } from './copyText.ts'
import type { Slide } from './Slide.ts'

interface ViewerActions {
  slide: Slide | undefined
  link: string
  frame: RefObject<HTMLElement | null>
  onShowInConversation: (() => Promise<string | undefined>) | undefined
  say: (text: string) => void
}

// Less than this is no wait.
const PATIENCE_MS = 400

/** What can be done with a picture besides looking at it; each says how it went. */
export function useViewerActions({ slide, link, frame, onShowInConversation, say }: ViewerActions) {
  const download = useDownload()
  const readFile = useReadFile()

  return {
    async copyLink() {
      const isCopied = frame.current !== null && (await copyText(link, frame.current))
      say(isCopied ? 'Link copied' : 'The browser does not allow copying here')
    },
    async copyImage() {
      if (!slide) return
      const isCopied = await copyImage(readFile(slide.file))
      say(isCopied ? 'Image copied' : 'The image could not be copied')
    },
    async save() {
      if (!slide) return
      say(`Downloading ${slide.name}`)
      try {
        await download(slide.file)
      } catch {
        say('The download did not arrive; try again')
      }
    },
    showInConversation:
      onShowInConversation &&
      (async () => {
        const patience = setTimeout(() => {
          say('Looking for its message')
        }, PATIENCE_MS)
        const problem = await onShowInConversation()
        clearTimeout(patience)
        if (problem !== undefined) say(problem)
      }),
  }
}
