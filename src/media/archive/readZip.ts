/** For tests: what is in a ZIP, read from its central directory as unpackers do. */
export interface ZipEntry {
  name: string
  /** Local time in steps of two seconds, which is all that the format knows. */
  modifiedAt: Date
  checksum: number
  bytes: Uint8Array
}

const END_OF_DIRECTORY = 0x06_05_4b_50
const DIRECTORY_ENTRY = 0x02_01_4b_50
const END_SIZE = 22

export function readZip(archive: Uint8Array): ZipEntry[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = archive.byteLength - END_SIZE
  if (view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('This is no ZIP, or not all of one')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error('The directory is broken')
    const nameLength = view.getUint16(at + 28, true)
    const size = view.getUint32(at + 24, true)
    const header = view.getUint32(at + 42, true)
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true)
    const entry: ZipEntry = {
      name: new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength)),
      modifiedAt: dateOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
      checksum: view.getUint32(at + 16, true),
      bytes: archive.subarray(start, start + size),
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return entry
  })
}

function dateOf(date: number, time: number): Date {
  return new Date(
    1980 + (date >> 9),
    ((date >> 5) & 15) - 1,
    date & 31,
    time >> 11,
    (time >> 5) & 63,
    (time & 31) * 2,
  )
}
