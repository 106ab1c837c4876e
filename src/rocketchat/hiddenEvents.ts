import * as v from 'valibot'

import type { CallOptions, RocketChatClient } from './client.ts'
import { readRecord, readTexts } from './lenient.ts'

const SETTING = 'Hide_System_Messages'

/** Kinds of events that the workspace keeps out of every conversation. Servers list them all the same. */
export async function fetchHiddenEvents(
  client: RocketChatClient,
  options: CallOptions = {},
): Promise<readonly string[]> {
  const params = { _id: SETTING }
  const { settings } = await client.get('settings.public', { params, schema: response, ...options })
  const setting = settings.map(readRecord).find((row) => row?.['_id'] === SETTING)
  return readTexts(setting?.['value'])
}

const response = v.object({ settings: v.array(v.unknown()) })
