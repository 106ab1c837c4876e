import * as fc from 'fast-check'

import type { Message } from '#rocketchat/Message.ts'
import type { RoomNews } from '#rocketchat/ddp/readNews.ts'
import { exampleMessage } from '#rocketchat/exampleMessage.ts'

import type { Axis } from './messagePages.ts'

/** For tests: a room whose clock moves with every change; what the server would tell of each. */
export class Room {
  messages: readonly Message[] = []
  clock = 0

  add(): RoomNews {
    this.clock += 1
    const message = exampleMessage({
      id: `m${String(this.clock)}`,
      sentAt: this.clock * 1000,
      updatedAt: this.clock,
    })
    this.messages = [...this.messages, message]
    return { kind: 'changed', message }
  }

  change(at: number): RoomNews | undefined {
    const old = this.messages[at % this.messages.length]
    if (old === undefined) return undefined
    this.clock += 1
    const message = {
      ...old,
      text: `as of ${String(this.clock)}`,
      updatedAt: this.clock,
      isPinned: this.clock % 3 === 0,
    }
    this.messages = this.messages.map((one) => (one === old ? message : one))
    return { kind: 'changed', message }
  }

  remove(at: number): RoomNews | undefined {
    const gone = this.messages[at % this.messages.length]
    if (gone === undefined) return undefined
    this.messages = this.messages.filter((one) => one !== gone)
    return { kind: 'deleted', ids: [gone.id] }
  }
}

export const axes: Axis[] = [
  { from: 'newest', isFiltered: false },
  { from: 'newest', isFiltered: true },
  { from: 'oldest', isFiltered: false },
]

export const steps = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('add' as const) },
    { weight: 3, arbitrary: fc.record({ change: fc.nat(200) }) },
    { weight: 2, arbitrary: fc.record({ remove: fc.nat(200) }) },
  ),
  { maxLength: 40 },
)

type Step = 'add' | { change: number } | { remove: number }

/** Lets something happen; what is told of it. */
export function happen(room: Room, step: Step): readonly RoomNews[] {
  const news =
    step === 'add' ? room.add() : 'change' in step ? room.change(step.change) : room.remove(step.remove)
  return news === undefined ? [] : [news]
}
