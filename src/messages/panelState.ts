/** The state of a navigation that opened a panel beside the conversation: closing it goes back. */
export const OPENS_PANEL = 'opens panel'
