import {
  type AttachmentDocument,
  type FileDocument,
  type UploadDocument,
  pictured,
  recipe,
} from '../documents.ts'
import { imagePreview } from '../pictures/imagePreview.ts'
import { densityOf } from '../pictures/weights.ts'
import type { Random } from './random.ts'
import { hash } from './random.ts'

export const SITE = 'https://chat.kestrel.example'
/** The workspace moved in spring 2024; what was uploaded before still names the old host. */
const MOVED = '2024-04-01'
const THUMBNAIL = { width: 480, height: 360 }

export interface NewUpload {
  rid: string
  userId: string
  name: string
  type: string
  at: string
  random: Random
  scene?: string
  width?: number
  height?: number
  /** In bytes; pictures weigh what their scene and pixels suggest. */
  size?: number
  /** Formats that the server does not measure. */
  isMeasured?: boolean
  isAnimated?: boolean
  changes?: Partial<UploadDocument>
}

export function upload(options: NewUpload): UploadDocument {
  const { rid, userId, name, type, at, random, scene, width, height, changes } = options
  const id = random.id()
  const isOld = at < MOVED
  const file = encodeURIComponent(name)
  const path = isOld ? `/ufs/GridFS:Uploads/${id}/${file}` : `/file-upload/${id}/${file}`
  const format = type.split('/')[1] ?? ''
  const hasSize = width !== undefined && height !== undefined && options.isMeasured !== false
  const pixels = (width ?? 0) * (height ?? 0)
  const weight = densityOf(scene ?? '', format) * (0.9 + random.next() * 0.35)
  return {
    _id: id,
    name,
    size: options.size ?? Math.round(pixels * weight + 9000),
    type,
    typeGroup: type.split('/')[0] ?? '',
    rid,
    userId,
    store: 'GridFS:Uploads',
    extension: name.includes('.') ? (name.split('.').at(-1) ?? '') : '',
    complete: true,
    uploading: false,
    progress: 1,
    etag: random.id(),
    token: random.id(),
    path,
    url: (isOld ? 'https://talk.kestrel-lights.example' : SITE) + path,
    ...(hasSize ? { identify: { format, size: { width, height } } } : {}),
    uploadedAt: at,
    _updatedAt: at,
    ...(scene === undefined
      ? {}
      : {
          [recipe]: {
            scene,
            seed: hash(id),
            ...(options.isAnimated === true ? { isAnimated: true } : {}),
            ...(width === undefined || height === undefined ? {} : { width, height }),
          },
        }),
    ...changes,
  }
}

/** The server's small version, where the picture is larger than its box. */
export function thumbnailOf(original: UploadDocument, random: Random): UploadDocument | undefined {
  const size = original.identify?.size
  if (size === undefined || (size.width <= THUMBNAIL.width && size.height <= THUMBNAIL.height))
    return undefined
  const scale = Math.min(THUMBNAIL.width / size.width, THUMBNAIL.height / size.height)
  const box = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  }
  const id = random.id()
  const name = `thumb-${original.name ?? 'file'}`
  const type = original.type === 'image/png' ? 'image/png' : 'image/jpeg'
  const painted = original[recipe]
  const path = `/file-upload/${id}/${encodeURIComponent(name)}`
  return {
    _id: id,
    name,
    type,
    typeGroup: 'thumb',
    size: Math.round(box.width * box.height * (type === 'image/png' ? 1.6 : 0.75) + 4000),
    rid: original.rid,
    userId: original.userId,
    store: original.store,
    extension: original.extension ?? '',
    complete: true,
    uploading: false,
    progress: 1,
    etag: random.id(),
    path,
    url: SITE + path,
    identify: { format: type.split('/')[1] ?? 'jpeg', size: box },
    uploadedAt: original.uploadedAt ?? original._updatedAt,
    _updatedAt: original._updatedAt,
    originalFileId: original._id,
    ...(painted === undefined ? {} : { [recipe]: painted }),
  }
}

/** As `sendFileMessage` makes them (contract 7.6). */
export function imageAttachment(
  original: UploadDocument,
  thumbnail: UploadDocument | undefined,
  description?: string,
): AttachmentDocument {
  const link = filePath(original)
  const dimensions = (thumbnail ?? original).identify?.size
  const attachment: AttachmentDocument = {
    ts: original.uploadedAt ?? original._updatedAt,
    title: original.name ?? 'file',
    title_link: link,
    title_link_download: true,
    type: 'file',
    fileId: original._id,
    image_url: thumbnail === undefined ? link : filePath(thumbnail),
    image_type: original.type,
    image_size: original.size,
    ...(dimensions === undefined ? {} : { image_dimensions: { ...dimensions } }),
    ...(description === undefined ? {} : { description }),
    [pictured]: original,
  }
  return Object.defineProperty(attachment, 'image_preview', PREVIEW)
}

/** Painted when somebody looks: thousands at the start would be seconds of waiting. */
const PREVIEW = {
  enumerable: true,
  configurable: true,
  get(this: AttachmentDocument) {
    return this[pictured] === undefined ? undefined : imagePreview(this[pictured])
  },
}

export function fileAttachment(file: UploadDocument): AttachmentDocument {
  const link = filePath(file)
  const shared = {
    ts: file.uploadedAt ?? file._updatedAt,
    title: file.name ?? 'file',
    title_link: link,
    title_link_download: true,
    type: 'file',
    fileId: file._id,
  }
  if (file.typeGroup === 'video')
    return { ...shared, video_url: link, video_type: file.type, video_size: file.size }
  if (file.typeGroup === 'audio')
    return { ...shared, audio_url: link, audio_type: file.type, audio_size: file.size }
  return { ...shared, format: (file.extension ?? '').toUpperCase(), size: file.size }
}

export function fileReference(file: UploadDocument): FileDocument {
  return {
    _id: file._id,
    name: file.name ?? 'file',
    type: file.type,
    size: file.size,
    format: file.extension ?? '',
    ...(file.typeGroup === 'thumb' ? { typeGroup: 'thumb' } : {}),
  }
}

export function filePath({ _id, name }: UploadDocument): string {
  return `/file-upload/${_id}/${encodeURIComponent(name ?? 'file')}`
}
