import type { PictureKind } from './imagesView.ts'

/** What people would call a picture of that MIME type; only as true as the upload's declaration. */
export function pictureKindOf(type: string): PictureKind {
  return KINDS[type.toLowerCase()] ?? 'other'
}

const KINDS: Readonly<Record<string, PictureKind>> = {
  'image/jpeg': 'photo',
  'image/jpg': 'photo',
  'image/pjpeg': 'photo',
  'image/heic': 'photo',
  'image/heif': 'photo',
  'image/avif': 'photo',
  'image/png': 'graphic',
  'image/webp': 'graphic',
  'image/bmp': 'graphic',
  'image/gif': 'gif',
  'image/apng': 'gif',
  'image/svg+xml': 'drawing',
}
