import { readFileSync } from 'node:fs'

import type { UploadDocument } from '../documents.ts'
import { clicks } from './click.ts'
import { sceneOf, svgOf } from './scenes.ts'

const encoder = new TextEncoder()

/** Files that are no pictures, or none that can be painted here: right at the front, and as heavy as said. */
export function otherFile(upload: UploadDocument): Uint8Array<ArrayBuffer> {
  const { size, type } = upload
  switch (type) {
    case 'text/csv':
      return table(size)
    case 'image/svg+xml': {
      const scene = sceneOf(upload)
      const [head = '', tail = ''] = svgOf(scene, 1600, 1200).split(/(?=<\/svg>$)/)
      const drawing =
        head.length + tail.length + 7 > size
          ? '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M8 48L32 12l24 36z" fill="#17463d"/>'
          : head
      return encoder.encode(`${drawing}<!--${' '.repeat(Math.max(0, size - drawing.length - 13))}--></svg>`)
    }
    case 'application/zip':
      return padded(Uint8Array.from([0x50, 0x4b, 5, 6]), size)
    case 'image/heic':
      return padded(box('ftyp', 'heic\0\0\0\0mif1heic'), size)
    case 'audio/wav':
      return clicks(size)
    case 'video/webm':
      return padded(readFileSync(new URL('lights.webm', import.meta.url)), size)
    case 'video/mp4':
    case 'audio/mp4':
      return padded(box('ftyp', 'isom\0\0\u0002\0isomiso2mp41'), size)
    case 'application/pdf':
      return padded(encoder.encode(PDF), size)
    default:
      return padded(encoder.encode(upload.name ?? ''), size)
  }
}

export function padded(bytes: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(Math.max(size, bytes.byteLength))
  result.set(bytes)
  return result
}

function box(name: string, content: string): Uint8Array {
  const length = content.length + 8
  return Uint8Array.from([0, 0, length >> 8, length & 255, ...encoder.encode(name + content)])
}

function table(size: number): Uint8Array<ArrayBuffer> {
  let text = 'night,unit,mode,celsius,minutes\n'
  for (let row = 0; text.length < size; row += 1) {
    text += `2026-${String((row % 9) + 3).padStart(2, '0')}-${String((row % 28) + 1).padStart(2, '0')},${(row % 48) + 1},${['warm', 'reading', 'night'][row % 3] ?? ''},${(row % 31) - 12},${420 + ((row * 37) % 300)}\n`
  }
  return padded(encoder.encode(text.slice(0, size)), size)
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>endobj
4 0 obj<</Length 62>>stream
0.09 0.27 0.24 rg 120 300 355 240 re f 0.95 0.76 0.31 rg 120 560 355 60 re f
endstream endobj
trailer<</Root 1 0 R>>
%%EOF
`
