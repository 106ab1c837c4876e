import type { Size } from './PictureIdea.ts'

export const CAMERA: readonly Size[] = [
  [4032, 3024],
  [4032, 2688],
  [4032, 2268],
  [4000, 2250],
  [3600, 2400],
]
export const TALL: readonly Size[] = [
  [3024, 4032],
  [2688, 4032],
  [2400, 3600],
]
export const PRODUCT: readonly Size[] = [
  [2400, 3000],
  [3000, 3000],
  [2000, 2500],
]
export const PHONE: readonly Size[] = [
  [1080, 2340],
  [1170, 2532],
  [1080, 2400],
]
export const SHEET: readonly Size[] = [
  [1920, 1080],
  [2400, 1500],
  [1600, 1200],
  [2560, 1440],
]
