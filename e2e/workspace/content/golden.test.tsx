import '#styles/index.css'
import { cleanup, render, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, test } from 'vitest'

import { loadFormulas } from '#messages/markup/math/formulas.ts'

import { goldenMessages } from './goldenMessages.ts'
import { HostileFeed, parseRow } from './hostile/HostileFeed.tsx'

afterEach(() => {
  cleanup()
  document.documentElement.removeAttribute('data-theme')
})

test.each(['light', 'dark'])(
  'everything that a message can hold can be perceived, %s',
  async (theme) => {
    document.documentElement.dataset['theme'] = theme
    await loadFormulas()
    const messages = goldenMessages().flatMap(({ message }, index) => {
      const parsed = parseRow({ ...message, _id: `golden${index}`, groupable: false })
      return parsed === undefined ? [] : [parsed]
    })
    const { container } = render(
      <main>
        <h1>Room</h1>
        <div role="feed" aria-label="Messages">
          <HostileFeed messages={messages} />
        </div>
      </main>,
    )
    await waitFor(() => expect(container.querySelector('pre span')).not.toBeNull(), { timeout: 10_000 })

    const { violations } = await axe.run(container, {
      resultTypes: ['violations'],
      // Somebody may begin a message with a small heading.
      rules: { 'heading-order': { enabled: false } },
    })
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`),
    ).toEqual([])
  },
  60_000,
)
