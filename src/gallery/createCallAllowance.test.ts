import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { createCallAllowance } from './createCallAllowance.ts'

test('never allows more than its number in any stretch of its length', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 60 }), (pauses) => {
      let time = 0
      const mayCall = createCallAllowance({ calls: 3, perMs: 100, now: () => time })
      const allowed: number[] = []
      for (const pause of pauses) {
        time += pause
        if (mayCall()) allowed.push(time)
      }
      for (const at of allowed) {
        expect(allowed.filter((other) => other <= at && at - other < 100).length).toBeLessThanOrEqual(3)
      }
      expect(allowed.length > 0).toBe(pauses.length > 0)
    }),
  )
})
