/** What the names in `Hide_System_Messages` and `sysMes` stand for. */
export function hiddenTypes(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (name === 'mute_unmute' ? ['user-muted', 'user-unmuted'] : [name])))
}
