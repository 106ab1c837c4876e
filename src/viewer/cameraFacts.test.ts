import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { type CameraData, cameraFacts } from './cameraFacts.ts'

const nothing: CameraData = {
  make: undefined,
  model: undefined,
  lens: undefined,
  takenAt: undefined,
  exposureTime: undefined,
  fNumber: undefined,
  sensitivity: undefined,
  focalLength: undefined,
}
const told = (data: Partial<CameraData>) =>
  Object.fromEntries(cameraFacts({ ...nothing, ...data }).map(({ label, value }) => [label, value]))

test('speaks as photographers do', () => {
  const { Camera, Lens, Exposure, Taken } = told({
    make: 'SONY',
    model: 'ILCE-7M4',
    lens: 'FE 24-105mm F4 G OSS\0\0',
    takenAt: '2026:11:19 22:41:07',
    exposureTime: 1 / 250,
    fNumber: 2.8,
    sensitivity: 400,
    focalLength: 35,
  })
  expect([Camera, Lens, Exposure]).toEqual([
    'SONY ILCE-7M4',
    'FE 24-105mm F4 G OSS',
    '35 mm, f/2.8, 1/250 s, ISO 400',
  ])
  expect(Taken).toMatch(/19.*22:41|10:41/)
})

test.each([
  ['Canon', 'Canon EOS R5', 'Canon EOS R5'],
  ['NIKON CORPORATION', 'NIKON Z 8', 'NIKON Z 8'],
  ['Google', 'Pixel 9', 'Google Pixel 9'],
  [undefined, 'Pixel 9', 'Pixel 9'],
  ['Leica', undefined, 'Leica'],
])('%s and %s are %s', (make, model, name) => {
  expect(told({ make, model })['Camera']).toBe(name)
})

test('long exposures are told in seconds', () => {
  expect(told({ exposureTime: 30 })['Exposure']).toBe('30 s')
  expect(told({ exposureTime: 0.5 })['Exposure']).toBe('0.5 s')
})

test('whatever a camera wrote, each line says something, in one line', () => {
  const text = fc.option(fc.string({ maxLength: 24 }), { nil: undefined })
  const number = fc.option(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { nil: undefined })
  fc.assert(
    fc.property(
      fc.record({
        make: text,
        model: text,
        lens: text,
        takenAt: text,
        exposureTime: number,
        fNumber: number,
        sensitivity: number,
        focalLength: number,
      }),
      (data) => {
        for (const { value } of cameraFacts(data)) {
          expect(value.trim()).not.toBe('')
          expect(value).not.toMatch(/undefined|NaN|Invalid|\n/)
        }
      },
    ),
    { numRuns: 200 },
  )
})
