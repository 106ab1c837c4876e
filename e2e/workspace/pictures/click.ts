const RATE = 8_000
const HEADER = 44
const EVERY_SECONDS = 2

/** A WAV of exactly that many bytes: a soft click every other second, a little higher each time. */
export function clicks(size: number): Uint8Array<ArrayBuffer> {
  const length = Math.max(0, size - HEADER)
  const bytes = new Uint8Array(HEADER + length)
  const view = new DataView(bytes.buffer)
  bytes.set(new TextEncoder().encode('RIFF'), 0)
  view.setUint32(4, HEADER - 8 + length, true)
  bytes.set(new TextEncoder().encode('WAVEfmt '), 8)
  view.setUint32(16, 16, true)
  // PCM, one channel, so many bytes a second, one byte a sample.
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  bytes.set(new TextEncoder().encode('data'), 36)
  view.setUint32(40, length, true)
  for (let index = 0; index < length; index += 1) {
    const second = (index / RATE) % EVERY_SECONDS
    const turn = Math.floor(index / RATE / EVERY_SECONDS)
    const tone = Math.sin(2 * Math.PI * (660 + 40 * turn) * second) * Math.exp(-40 * second)
    bytes[HEADER + index] = Math.round(128 + 100 * tone)
  }
  return bytes
}
