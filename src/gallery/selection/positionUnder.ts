/** The position of the picture whose tile an event came from. */
export function positionUnder(target: EventTarget | null): number | undefined {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return tile === null ? undefined : Number(tile.dataset['index'])
}
