/** Text as people compare it, "Ångström" like "angstrom", and where each folded letter came from. */
export function foldText(text: string): { folded: string; origins: readonly number[] } {
  let folded = ''
  const origins: number[] = []
  let index = 0
  for (const character of text) {
    const letters = character.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
    folded += letters
    for (let i = 0; i < letters.length; i += 1) origins.push(index)
    index += character.length
  }
  return { folded, origins }
}
