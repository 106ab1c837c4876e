import { onSignOut } from '#session/onSignOut.ts'

// Some formats are never measured by the server; what a loaded picture told stays true for the visit.
const ratios = new Map<string, number>()

onSignOut(() => {
  ratios.clear()
})

export function learnRatio(fileId: string, ratio: number): void {
  ratios.set(fileId, ratio)
}

export const learntRatios: ReadonlyMap<string, number> = ratios
