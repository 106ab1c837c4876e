import { parse } from '@rocket.chat/message-parser'

import { type Switches, newId, required } from './Switch.ts'
import type { MessageDocument, UserDocument } from './documents.ts'

/** Messages that come, change and go while a client looks. */
export const messageSwitches: Switches = {
  messageAt({ state }, body) {
    const messages = state.messages(required(body, 'roomId')).filter((message) => message._hidden !== true)
    return { messageId: messages[Number(body['index'])]?._id ?? null }
  },
  addMessage({ state }, body) {
    const given = messageIn(body)
    if (state.room(given.rid) === undefined) throw new Error('rid names no room')
    const at = new Date(state.now()).toISOString()
    const author = state.members(given.rid)[0] ?? state.content.users[0]
    if (author === undefined) throw new Error('the workspace has nobody')
    const message: MessageDocument = {
      _id: newId(),
      ts: at,
      u: senderOf(author),
      ...textOf(given.msg ?? ''),
      ...given,
      _updatedAt: at,
    }
    state.putMessage(message)
    return { message }
  },
  /** A message of days ago, and as many replies since, evenly; `reply 0` is the first. */
  addThread({ state }, body) {
    const [rid, id, count] = [required(body, 'rid'), required(body, 'id'), Number(body['replies'])]
    const authors = state.members(rid)
    const [author, ...others] = authors
    if (author === undefined) throw new Error('the room has nobody')
    const start = state.now() - (count + 1) * REPLY_EVERY_MS
    const at = (index: number) => new Date(start + (index + 1) * REPLY_EVERY_MS).toISOString()
    const put = (
      message: Pick<MessageDocument, '_id' | 'ts' | 'u'> & Partial<MessageDocument>,
      msg: string,
    ) => state.putMessage({ rid, ...textOf(msg), ...message, _updatedAt: message.ts })
    put({ _id: id, ts: at(-1), u: senderOf(author), tcount: count, tlm: at(count - 1) }, 'Who comes?')
    for (let index = 0; index < count; index += 1) {
      const u = senderOf(others[index % Math.max(1, others.length)] ?? author)
      put({ _id: `${id}-${index}`, ts: at(index), u, tmid: id }, `reply ${index}`)
    }
  },
  editMessage({ state }, body) {
    const message = state.message(required(body, 'id'))
    if (message === undefined) throw new Error('no such message')
    const at = new Date(state.now()).toISOString()
    const edit =
      typeof body['msg'] === 'string'
        ? { ...textOf(body['msg']), editedAt: at, editedBy: authorOf(message) }
        : {}
    const edited: MessageDocument = {
      ...message,
      ...edit,
      ...(body['changes'] as Partial<MessageDocument> | undefined),
      _updatedAt: at,
    }
    state.putMessage(edited)
    return { message: edited }
  },
  deleteMessage({ state }, body) {
    const message = state.message(required(body, 'id'))
    if (message === undefined) throw new Error('no such message')
    for (const file of message.files ?? []) state.removeUpload(file._id)
    if (!state.settings.Message_ShowDeletedStatus) {
      state.removeMessage(message._id)
      return
    }
    const at = new Date(state.now()).toISOString()
    const { md: _md, file: _file, files: _files, ...rest } = message
    state.putMessage({
      ...rest,
      t: 'rm',
      msg: '',
      urls: [],
      mentions: [],
      attachments: [],
      reactions: {},
      editedAt: at,
      editedBy: authorOf(message),
      _updatedAt: at,
    })
  },
}

const REPLY_EVERY_MS = 600_000

function senderOf({ _id, username = '', name }: UserDocument): MessageDocument['u'] {
  return { _id, username, ...(name !== undefined && { name }) }
}

function messageIn({ action: _action, message, ...rest }: Readonly<Record<string, unknown>>) {
  return (message ?? rest) as Partial<MessageDocument> & { rid: string }
}

/** The text with what the server would have parsed of it; nothing can be parsed of nothing. */
function textOf(msg: string): { msg: string; md?: unknown } {
  return { msg, md: msg === '' ? undefined : parse(msg, { colors: true, emoticons: true }) }
}

function authorOf({ u }: MessageDocument) {
  return { _id: u._id, username: u.username ?? '' }
}
