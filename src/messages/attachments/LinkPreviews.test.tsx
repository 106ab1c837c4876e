import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'

import { FeedFactsContext } from '#messages/MessageContext.ts'
import { exampleFacts } from '#messages/exampleFacts.ts'

import { LinkPreviews } from './LinkPreviews.tsx'

const meta = document.createElement('meta')

afterEach(() => {
  cleanup()
  meta.remove()
})

const page = {
  url: 'https://pages.example/a',
  title: 'A page',
  description: undefined,
  imageUrl: 'https://pictures.example/a.png',
}

function show() {
  return render(
    <FeedFactsContext value={exampleFacts}>
      <LinkPreviews links={[page, { ...page, title: undefined }]} />
    </FeedFactsContext>,
  ).container
}

test('a preview has no picture that its host would hear of', () => {
  const container = show()
  expect(container.textContent).toBe('pages.exampleA page')
  expect(container.querySelector('img')).toBeNull()
})

test('a picture of a host that the deployment lists comes on a click', async () => {
  meta.name = 'vitrine-image-hosts'
  meta.content = 'https://pictures.example'
  document.head.append(meta)
  const container = show()
  expect(container.querySelector('img')).toBeNull()

  const [button] = screen.getAllByRole('button', { name: 'Load picture' })
  if (button !== undefined) await userEvent.click(button)
  expect(container.querySelector('img')?.src).toBe('https://pictures.example/a.png')
  expect(container.querySelector('img')?.referrerPolicy).toBe('no-referrer')
})
