/**
 * As the server makes it for two people; conversations of more have an id like any room's.
 * https://github.com/RocketChat/Rocket.Chat/blob/03677ca270a868a21f4b83027079f3d42673d3ba/apps/meteor/app/lib/server/functions/createDirectRoom.ts#L88
 */
export function directRoomId(one: string, other: string): string {
  return [one, other].toSorted().join('')
}
