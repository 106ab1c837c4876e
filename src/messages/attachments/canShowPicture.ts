import { canShow } from '#media/canShow.ts'
import type { ImageAttachment } from '#rocketchat/Message.ts'

/** A thumbnail is JPEG or PNG whatever the original is. */
export function canShowPicture({ thumbnail, type }: ImageAttachment): boolean {
  return thumbnail !== undefined || canShow(type)
}
