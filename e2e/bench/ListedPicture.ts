export interface ListedPicture {
  width: number
  height: number
  /** Epoch ms. */
  at: number
  bytes: number
}
