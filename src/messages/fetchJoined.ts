import type { MessagePage } from '#rocketchat/Message.ts'

import { correctedParam } from './correctedParam.ts'
import type { Axis, PageParam } from './messagePages.ts'

type FetchPage = (param: Pick<PageParam, 'offset' | 'count'>) => Promise<MessagePage>

/** Asks again where rows moved so that the page does not join what it is to continue. */
export async function fetchJoined(fetchPage: FetchPage, param: PageParam, axis: Axis): Promise<MessagePage> {
  const page = await fetchPage(param)
  const corrected = correctedParam(param, page, axis)
  return corrected ? fetchJoined(fetchPage, corrected, axis) : page
}
