/** The two ways to look at a room, as they stand in its address. */
export type RoomView = 'images' | 'messages'

/** Which of them an address below `/room/:roomId` is about. */
export function viewOf(pathname: string): RoomView {
  return /\/messages\/?$/.test(pathname) ? 'messages' : 'images'
}
