/**
 * For an empty page, where Playwright sends it alone: a picture, and no more than it takes to show it as large as the
 * window when it is clicked, under the names by which the viewer's is found.
 */
export async function hangBareTile() {
  const canvas = new OffscreenCanvas(480, 320)
  const context = canvas.getContext('2d')
  for (let spot = 0; spot < 2_000; spot += 1) {
    if (context) context.fillStyle = `hsl(${String(spot % 360)} 40% 60%)`
    context?.fillRect((spot * 97) % 480, (spot * 61) % 320, 16, 16)
  }
  const src = URL.createObjectURL(await canvas.convertToBlob({ type: 'image/jpeg' }))

  function createPicture(height: string) {
    const picture = new Image()
    picture.src = src
    picture.style.height = height
    return picture
  }
  function createDialog() {
    const dialog = document.createElement('dialog')
    dialog.style.cssText =
      'width: 100%; height: 100%; max-width: none; max-height: none; padding: 0; border: 0; background: #0a0c0b'
    const [stage, picture] = [document.createElement('div'), document.createElement('div')]
    stage.dataset['current'] = ''
    picture.role = 'img'
    picture.dataset['state'] = 'shown'
    picture.append(createPicture('90vh'))
    stage.append(picture)
    dialog.append(stage)
    dialog.addEventListener('close', () => {
      dialog.remove()
    })
    return dialog
  }

  const tile = document.createElement('a')
  tile.append(createPicture('220px'))
  tile.addEventListener('click', () => {
    const dialog = createDialog()
    document.body.append(dialog)
    dialog.showModal()
  })
  document.body.replaceChildren(tile)
}
