import { configure } from '@testing-library/react'

// Real browser, real workspace, and perhaps a busy machine: what arrives late has still arrived.
configure({ asyncUtilTimeout: 8_000 })
