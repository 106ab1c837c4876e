/** Messages that come later than that are read without what was waited for. */
const PATIENCE_MS = 1_500

/** Waits for what it takes to show messages as they were meant, though not for long. Never rejects. */
export async function patiently(preparation: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS)
  })
  await Promise.race([preparation, patience]).catch(() => undefined)
  clearTimeout(timer)
}
