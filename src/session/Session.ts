import type { RocketChatClient } from '#rocketchat/client.ts'
import type { Person } from '#rocketchat/Person.ts'

/** Who looks, and at which server. It never holds the token: that stays in the client and in storage. */
export interface Session {
  readonly client: RocketChatClient
  readonly person: Person
  readonly server: string
  readonly credentialKind: CredentialKind
  /** `ended`: the server no longer accepts the token; what is on screen stays until somebody signs in again. */
  readonly status: 'active' | 'ended'
}

/** A personal access token is the person's own: signing out forgets it and never revokes it. */
export type CredentialKind = 'password' | 'accessToken'
