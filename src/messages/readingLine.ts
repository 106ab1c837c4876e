/** px from the window's top: where reading begins, below whatever is sticky there. */
export function readingLine(): number {
  return heightOf('header') + heightOf('[role="toolbar"]')
}

function heightOf(selector: string): number {
  return document.querySelector(selector)?.getBoundingClientRect().height ?? 0
}
