import { useRef, useState } from 'react'

import { parseServerAddress } from '#rocketchat/serverAddress.ts'
import { fetchServerInfo } from '#rocketchat/serverInfo.ts'

import { type Refusal, refusalOf, refuse } from './refusal.ts'

export type ServerCheck =
  | { state: 'unchecked' }
  | { state: 'checking'; address: string }
  | { state: 'reached'; address: string; server: string; version: string }
  | { state: 'refused'; address: string; refusal: Refusal }

/** Asks an address whether Rocket.Chat answers there, before anything else is sent to it. */
export function useServerCheck() {
  const [check, setCheck] = useState<ServerCheck>({ state: 'unchecked' })
  const latest = useRef<ServerCheck>(check)

  function put(next: ServerCheck) {
    latest.current = next
    setCheck(next)
  }

  /** The server's base address, or why it is none; `check` says the same. */
  async function checkServer(typed: string, { isForced = false } = {}): Promise<string | Refusal> {
    const address = typed.trim()
    const known = latest.current
    if (!isForced && known.state === 'reached' && known.address === address) return known.server
    const server = parseServerAddress(address)
    if (server === undefined) {
      const sentence =
        address === ''
          ? 'Enter the address of your Rocket.Chat server.'
          : 'That is not a web address. It looks like https://chat.example.com.'
      const refusal = refuse('server', sentence)
      put({ state: 'refused', address, refusal })
      return refusal
    }

    put({ state: 'checking', address })
    const outcome: Exclude<ServerCheck, { state: 'unchecked' | 'checking' }> = await fetchServerInfo(
      server,
    ).then(
      ({ version }) => ({ state: 'reached', address, server, version }),
      (error: unknown) => ({ state: 'refused', address, refusal: refusalOf(error, 'server') }),
    )
    // Another address may have been typed in the meantime.
    if (latest.current.state === 'checking' && latest.current.address === address) put(outcome)
    return outcome.state === 'refused' ? outcome.refusal : server
  }

  return { check, checkServer }
}
