import type { MessageDocument } from '../documents.ts'
import { hostileMessages } from './hostile/messages.ts'
import type { RoomWriter } from './roomWriter.ts'

const MINUTE_MS = 60_000

/** Everything that a viewer must not fall for, for everybody to look at; each with a date that a database can sort by. */
export function tellHostile({ roomId, messages, post }: RoomWriter, from: number): void {
  post(
    'leo',
    from,
    'Whatever comes below was made to run, to load, to lead elsewhere, or to break what shows it.',
  )
  let time = from
  for (const { message } of hostileMessages()) {
    time += MINUTE_MS
    const at = new Date(time).toISOString()
    // Its fields are of any type: that is what it is for.
    messages.push({ ...message, rid: roomId, ts: at, _updatedAt: at } as unknown as MessageDocument)
  }
  post('leo', time + MINUTE_MS, 'Nothing happened? Then all is well.')
}
