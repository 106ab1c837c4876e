import type { Exif } from 'sharp'

import type { UploadDocument } from '../documents.ts'
import { sceneOf } from './scenes.ts'

const CAMERAS = [
  { make: 'FUJIFILM', model: 'X-T5', lens: 'XF23mmF2 R WR', focalLengths: [23] },
  { make: 'SONY', model: 'ILCE-7M4', lens: 'FE 24-105mm F4 G OSS', focalLengths: [24, 35, 70, 105] },
  { make: 'Google', model: 'Pixel 9', lens: undefined, focalLengths: [7] },
] as const

/** What the camera wrote into a photograph. Three of four have it: some servers strip it, some apps do. */
export function cameraOf(upload: UploadDocument): Exif | undefined {
  const { _id, type, typeGroup, uploadedAt } = upload
  const seed = Array.from(_id).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7)
  if (type !== 'image/jpeg' || typeGroup === 'thumb' || seed % 4 === 0 || !sceneOf(upload).isPhoto)
    return undefined
  const { make, model, lens, focalLengths } = CAMERAS[seed % 3] ?? CAMERAS[0]
  const takenAt = (uploadedAt ?? '2026-11-19T22:41:07').slice(0, 19).replaceAll('-', ':').replace('T', ' ')
  return {
    IFD0: { Make: make, Model: model },
    IFD2: {
      DateTimeOriginal: takenAt,
      ExposureTime: `1/${String([30, 60, 125, 250, 500][seed % 5] ?? 60)}`,
      FNumber: `${String([18, 28, 40, 56, 80][seed % 5] ?? 28)}/10`,
      ISOSpeedRatings: String([100, 200, 400, 1600, 3200][(seed >> 3) % 5] ?? 100),
      FocalLength: `${String(focalLengths[seed % focalLengths.length] ?? 23)}/1`,
      ...(lens !== undefined && { LensModel: lens }),
    },
  }
}
