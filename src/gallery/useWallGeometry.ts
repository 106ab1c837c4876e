import { useCallback, useState } from 'react'

import type { WallFrame } from './createWallScroller.ts'
import type { WallGeometry } from './WallGeometry.ts'

export interface MeasuredWall {
  geometry: WallGeometry
  frame: WallFrame
}

/** What the style sheet and the window decide about the wall; undefined before its element is there. */
export function useWallGeometry({ isUndated = false } = {}) {
  const [measured, setMeasured] = useState<MeasuredWall>()

  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      function measure() {
        if (element === null) return
        const { geometry, frame } = readGeometry(element)
        const next = { geometry: { ...geometry, isUndated }, frame }
        setMeasured((known) => (known === undefined ? next : keepSame(known, next)))
      }
      measure()
      const sizes = new ResizeObserver(measure)
      sizes.observe(element)
      // Whatever appears above the wall makes the page taller before it moves the wall.
      sizes.observe(document.body)
      const density = new MutationObserver(measure)
      density.observe(document.documentElement, { attributeFilter: ['data-density'] })
      return () => {
        sizes.disconnect()
        density.disconnect()
      }
    },
    [isUndated],
  )

  return { ref, measured }
}

function readGeometry(element: HTMLElement): MeasuredWall {
  const style = getComputedStyle(element)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const { width, top } = element.getBoundingClientRect()
  return {
    geometry: {
      containerWidth: width,
      targetRowHeight: (Number.parseFloat(style.getPropertyValue('--row-height-target')) || 220) * (rem / 16),
      // Both gaps are only there to be read: the browser turns their tokens into px.
      gap: Number.parseFloat(style.columnGap) || 0,
      headingHeight: Number.parseFloat(style.rowGap) || 0,
      segmentGap: 1.5 * rem,
      minSegmentWidth: Math.min(11 * rem, (width - 1.5 * rem) / 2),
      unit: document.documentElement.dataset['density'] === 'compact' ? 'month' : 'day',
    },
    frame: {
      pageTop: Math.round(top + window.scrollY),
      covered: Number.parseFloat(style.scrollMarginBlockStart) || 0,
    },
  }
}

/** The same objects for the same numbers: a new geometry lays everything out again. */
function keepSame(known: MeasuredWall, next: MeasuredWall): MeasuredWall {
  const geometry = isSame(known.geometry, next.geometry) ? known.geometry : next.geometry
  const frame = isSame(known.frame, next.frame) ? known.frame : next.frame
  return geometry === known.geometry && frame === known.frame ? known : { geometry, frame }
}

function isSame(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
