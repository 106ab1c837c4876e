import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { fileUrl } from './fileUrl.ts'

test('whatever a file is called, its address is below those of files', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('.', '..', '%2e%2e', '../..', '/', '\\', '?', '#', '', '@evil.example'),
  )
  fc.assert(
    fc.property(text, text, fc.boolean(), (id, name, download) => {
      const { origin, pathname } = new URL(
        fileUrl('https://chat.example.com/chat', { id, name }, { download }),
      )
      expect(origin).toBe('https://chat.example.com')
      expect(pathname).toMatch(/^\/chat\/file-upload\/[^/]*\/[^/]+$/)
    }),
  )
})
