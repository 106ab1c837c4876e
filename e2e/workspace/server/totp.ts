import { createHmac } from 'node:crypto'

const PERIOD_MS = 30_000

/** The six digits that an authenticator app shows at that moment (RFC 6238: SHA-1, 30 s). */
export function totpCode(base32Secret: string, at: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / PERIOD_MS)))
  const hash = createHmac('sha1', decodeBase32(base32Secret)).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) & 0x0f
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** A code is taken one period early or late, since clocks differ. */
export function isTotpCode(base32Secret: string, code: string, at: number): boolean {
  return [at, at - PERIOD_MS, at + PERIOD_MS].some((moment) => totpCode(base32Secret, moment) === code)
}

function decodeBase32(secret: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((octet) => Number.parseInt(octet, 2)))
}
