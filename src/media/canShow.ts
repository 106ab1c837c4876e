const EVERYWHERE = new Set([
  'image/apng',
  'image/avif',
  'image/bmp',
  'image/gif',
  'image/jpeg',
  'image/jpg',
  'image/pjpeg',
  'image/png',
  'image/svg+xml',
  'image/vnd.microsoft.icon',
  'image/webp',
  'image/x-icon',
  'image/x-ms-bmp',
  'image/x-png',
])

const WITH_APPLE_CODECS = new Set(['image/heic', 'image/heif', 'image/tiff', 'image/jp2'])

/** Whether this browser shows pictures of a MIME type. */
export function canShow(type: string): boolean {
  const name = type.toLowerCase()
  return EVERYWHERE.has(name) || (hasAppleCodecs() && WITH_APPLE_CODECS.has(name))
}

// No browser tells which picture formats it knows; the system's codecs come with WebKit on Apple systems.
function hasAppleCodecs(): boolean {
  return typeof navigator !== 'undefined' && 'vendor' in navigator && navigator.vendor.startsWith('Apple')
}
