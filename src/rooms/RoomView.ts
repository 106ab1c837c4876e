/** The two ways to look at a room, as they stand in its address. */
export type RoomView = 'images' | 'messages'
