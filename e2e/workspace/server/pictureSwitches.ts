import { type Switches, newId, numbers, required } from './Switch.ts'
import type { UploadDocument } from './documents.ts'
import { isListedImage } from './state.ts'

/** Pictures that come and go while a client looks. */
export const pictureSwitches: Switches = {
  pictureAt({ state }, body) {
    const images = state.uploads(required(body, 'roomId')).filter(isListedImage)
    return { fileId: images[Number(body['index'])]?._id ?? null }
  },
  addPicture({ state }, body) {
    const roomId = required(body, 'roomId')
    const userId = typeof body['userId'] === 'string' ? body['userId'] : state.members(roomId)[0]?._id
    if (userId === undefined) throw new Error('roomId names no room with people')
    const id = newId()
    const name = typeof body['name'] === 'string' ? body['name'] : `picture-${id}.jpg`
    const at = new Date(state.now()).toISOString()
    const size = { width: 1600, height: 1200, ...numbers(body, ['width', 'height']) }
    const upload: UploadDocument = {
      _id: id,
      name,
      size: 240_000,
      type: 'image/jpeg',
      typeGroup: 'image',
      rid: roomId,
      userId,
      store: 'GridFS:Uploads',
      extension: 'jpg',
      complete: true,
      uploading: false,
      progress: 1,
      etag: newId(),
      path: `/file-upload/${id}/${encodeURIComponent(name)}`,
      identify: { format: 'jpeg', size },
      uploadedAt: at,
      _updatedAt: at,
      ...(body['changes'] as Partial<UploadDocument> | undefined),
    }
    state.putUpload(upload)
    return { file: upload }
  },
  deletePicture({ state }, body) {
    state.removeUpload(required(body, 'id'))
  },
}
