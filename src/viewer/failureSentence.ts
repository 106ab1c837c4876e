import type { Media } from '#media/useMedia.ts'

type Reason = Extract<Media, { state: 'failed' }>['reason'] | 'broken' | 'empty'

/** Why a picture cannot be shown, and what comes next. */
export const failureSentence: Readonly<Record<Reason, { title: string; detail: string; canRetry: boolean }>> =
  {
    notMember: {
      title: 'Not yours to see',
      detail:
        'Only members of the room can open its files. Join the room in Rocket.Chat to see its pictures.',
      canRetry: false,
    },
    gone: {
      title: 'This picture is gone',
      detail: 'The server no longer has it.',
      canRetry: false,
    },
    network: {
      title: 'Did not arrive',
      detail: 'The connection broke on the way.',
      canRetry: true,
    },
    offline: {
      title: 'No network',
      detail: 'The picture comes when it is back.',
      canRetry: false,
    },
    server: {
      title: 'Did not arrive',
      detail: 'The server made a mistake while sending it.',
      canRetry: true,
    },
    redirected: {
      title: 'Kept somewhere else',
      detail: 'The server keeps it on a storage host that this page cannot read from.',
      canRetry: false,
    },
    signedOut: {
      title: 'Your session has ended',
      detail: 'Sign in again, and the picture comes.',
      canRetry: true,
    },
    empty: {
      title: 'This file is empty',
      detail: 'It was uploaded without a single byte in it.',
      canRetry: false,
    },
    broken: {
      title: 'This file cannot be shown',
      detail: 'It arrived, but this browser cannot read it as a picture.',
      canRetry: false,
    },
  }
