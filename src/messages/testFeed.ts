import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'

/** For tests of the feed: what a busy machine needs at most. */
export const patiently = { timeout: 10_000 }

export const articles = () => screen.getAllByRole('article')
export const placeOf = (article: Element | null | undefined) => Number(article?.getAttribute('aria-posinset'))
export const topOf = (article: Element | undefined) => article?.getBoundingClientRect().top ?? Number.NaN

export async function findArticles(): Promise<HTMLElement[]> {
  const feed = await screen.findByRole('feed', { name: 'Messages' }, patiently)
  return within(feed).findAllByRole('article', {}, patiently)
}

/** The whole room is there, and its last message in sight. */
export async function foundEnd() {
  await findArticles()
  await waitFor(() => {
    const last = articles().at(-1)
    expect(placeOf(last)).toBe(Number(last?.getAttribute('aria-setsize')))
    expect(last?.getBoundingClientRect().bottom).toBeLessThanOrEqual(innerHeight)
  }, patiently)
  await settled()
}

/** The messages stand still: two looks in a row show them at the same height. */
export async function settled() {
  let last = Number.NaN
  await waitFor(async () => {
    // A scroll reaches the list with the next frame, and what it renders is painted in the one after.
    await nextFrame()
    await nextFrame()
    const now = topOf(articles()[0])
    const isSame = now === last
    last = now
    expect(isSame).toBe(true)
  }, patiently)
}

/** What can be read: messages by id, with how far from the window's top they are. */
export function inSight(): ReadonlyMap<string, number> {
  return new Map(
    articles()
      .filter((article) => topOf(article) > 150 && topOf(article) < innerHeight)
      .map((article) => [article.dataset['messageId'] ?? '', topOf(article)]),
  )
}

function nextFrame() {
  return new Promise(requestAnimationFrame)
}
