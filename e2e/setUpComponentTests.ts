import { configure } from '@testing-library/react'
import { beforeAll } from 'vitest'

import { runSignOutCleanups } from '#session/onSignOut.ts'

// Real browser, real workspace, and perhaps a busy machine: what arrives late has still arrived.
configure({ asyncUtilTimeout: 8_000 })

// Files share a page: what the one before has seen there is forgotten, as it is for the next person.
beforeAll(runSignOutCleanups)
