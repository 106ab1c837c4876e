interface Keyed<Part> {
  key: string
  part: Part
}

/**
 * Parts with keys of their own: which of its kind each is. The parts of a message never change places, and when it is
 * edited, what is still there keeps its state.
 */
export function keyed<Part>(
  parts: readonly Part[],
  kindOf: (part: Part) => string = () => '',
): readonly Keyed<Part>[] {
  const counts = new Map<string, number>()
  return parts.map((part) => {
    const kind = kindOf(part)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return { key: `${kind}${count}`, part }
  })
}
