import type { MediaFailure } from '#media/Media.ts'

/** Why a file is not in the archive: for people, so without anything of the server's inside. */
export const failureWords: Readonly<Record<MediaFailure, string>> = {
  notMember: 'Only members of the room can open it.',
  gone: 'The server no longer has it.',
  network: 'The connection broke on the way.',
  offline: 'There was no network.',
  server: 'The server could not send it.',
  redirected: 'It is kept on a storage host that this page may not read.',
  signedOut: 'The session had ended.',
}

/** Whether asking again may help. */
export function isWorthAnotherTry(reason: MediaFailure): boolean {
  return reason !== 'notMember' && reason !== 'gone' && reason !== 'redirected'
}
