import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { StatusLine, StatusRegion } from './StatusLine.tsx'

afterEach(cleanup)

test('the place is there before anything is said, so that it is read out', () => {
  const { rerender } = render(<StatusRegion>{null}</StatusRegion>)
  const place = screen.getByRole('status')

  rerender(
    <StatusRegion>
      <StatusLine>Loading…</StatusLine>
    </StatusRegion>,
  )

  expect(screen.getByRole('status')).toBe(place)
  expect(place.textContent).toBe('Loading…')
})

test('shows the weightiest of several', () => {
  const { rerender } = render(
    <StatusRegion>
      <StatusLine rank="loading">Loading…</StatusLine>
      <StatusLine rank="offline">No network</StatusLine>
      <StatusLine rank="note">Could not load older messages</StatusLine>
      <StatusLine rank="waiting">Waiting</StatusLine>
    </StatusRegion>,
  )
  expect(shown()).toEqual(['No network'])

  rerender(
    <StatusRegion>
      <StatusLine rank="loading">Loading…</StatusLine>
      <StatusLine rank="note">Could not load older messages</StatusLine>
    </StatusRegion>,
  )
  expect(shown()).toEqual(['Could not load older messages'])
})

function shown(): string[] {
  return [...screen.getByRole('status').children]
    .filter((line) => line.checkVisibility())
    .map((line) => line.textContent)
}
