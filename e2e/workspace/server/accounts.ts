/** Who can sign in to the stand-in workspace and how: test data, not secrets. */
export const PASSWORD = 'vitrine'

export interface Account {
  username: string
  /** In Base32, as an authenticator app wants it. */
  totpSecret?: string
  /** Eight characters each, good once. */
  backupCodes?: readonly string[]
  hasEmailCodes?: boolean
  /** Needed beside an access token. */
  userId?: string
  personalAccessToken?: string
  /** A code such as `error-user-is-not-activated` that this person's sign-in is refused with. */
  refuseWith?: string
}

export const accounts: readonly Account[] = [
  { username: 'jonah.reyes' },
  {
    username: 'ada.brandt',
    totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    backupCodes: ['lantern7', 'foxglove'],
  },
  { username: 'mei.tanaka', hasEmailCodes: true },
  {
    username: 'ines.okafor',
    userId: 'ines',
    personalAccessToken: 'vitrine-access-token-of-ines-okafor-0001',
  },
]
