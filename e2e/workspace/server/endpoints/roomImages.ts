import { accessibleRoom } from '../access.ts'
import { forbidden, success } from '../answers.ts'
import type { Endpoints } from '../endpoint.ts'
import { readPage, slicePage } from '../page.ts'
import { schemas } from '../schemas.ts'
import { isListedImage, uploadTime } from '../state.ts'

/** Contract 1: unsent uploads are in, `count` is the page size asked for, and an unknown room is a 403. */
export const roomImagesEndpoints: Endpoints = {
  'rooms.images': {
    schema: schemas['rooms.images'],
    handle({ state, user, query }) {
      const room = accessibleRoom(state, query['roomId'], user._id)
      if (room === undefined) throw forbidden()

      const { startingFromId } = query
      const initial = typeof startingFromId === 'string' ? state.upload(startingFromId) : undefined
      // The id of another room is ignored like an unknown one.
      const start = initial?.rid === room._id ? initial : undefined
      const images = state
        .uploads(room._id)
        .filter(
          (upload) =>
            isListedImage(upload) && (start === undefined || uploadTime(upload) <= uploadTime(start)),
        )

      const page = readPage(query, state.settings)
      const files = slicePage(images, page)
      const isSpliced = start !== undefined && !files.some((file) => file._id === start._id)
      return success({
        files: isSpliced ? [start, ...files] : files,
        count: page.count,
        offset: page.offset,
        total: images.length,
      })
    },
  },
}
