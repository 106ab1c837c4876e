const names: Readonly<Record<string, string>> = {
  'svg+xml': 'SVG',
  'x-icon': 'ICO',
  'vnd.microsoft.icon': 'ICO',
  'vnd.adobe.photoshop': 'PSD',
  'vnd.dwg': 'DWG',
  pjpeg: 'JPEG',
  jpg: 'JPEG',
}

/** What people call a MIME type: `image/jpeg` is JPEG. */
export function formatName(type: string): string {
  const subtype = type.slice(type.indexOf('/') + 1).split(';')[0] ?? ''
  return names[subtype] ?? subtype.replace(/^x-/, '').toUpperCase()
}
