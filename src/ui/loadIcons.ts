/**
 * Puts the icons into the page once. A `<use>` of another file asks for that file each time one appears, and shows
 * nothing without a network, just when the icon for that is wanted. A request parses the drawing itself, so that no
 * text has to be trusted as markup.
 */
export function loadIcons(): void {
  const request = new XMLHttpRequest()
  request.open('GET', `${import.meta.env.BASE_URL}icons.svg`)
  request.responseType = 'document'
  request.addEventListener('load', () => {
    const sprite = request.responseXML?.documentElement
    if (!(sprite instanceof SVGElement)) return
    // Names such as `messages` may be taken by the page.
    for (const symbol of sprite.children) symbol.id = `icon-${symbol.id}`
    sprite.style.display = 'none'
    sprite.setAttribute('aria-hidden', 'true')
    document.body.append(document.adoptNode(sprite))
  })
  request.addEventListener('error', () => {
    window.addEventListener('online', loadIcons, { once: true })
  })
  request.send()
}
