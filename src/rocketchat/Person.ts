/** Somebody of the workspace, as far as the server said who. */
export interface Person {
  id: string
  username: string
  /** What to show: the real name where the server sent one, else the user name. */
  name: string
}
