/** Puts a text on the clipboard; false when neither way is allowed. */
export async function copyText(text: string, near: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // Insecure origins have no clipboard, and iframes may not use it: select and copy as one did before.
    return copySelected(text, near)
  }
}

function copySelected(text: string, near: Element): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.readOnly = true
  box.style.position = 'fixed'
  box.style.opacity = '0'
  const focused = document.activeElement
  // Inside the dialog: whatever is outside of it cannot be focused.
  near.append(box)
  box.select()
  const isCopied = document.execCommand('copy')
  box.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return isCopied
}
