import caption from './Caption.module.css'
import { enlarged } from './enlarged.ts'
import film from './Filmstrip.module.css'
import { ARRIVAL, type Box, DAWN, flightBetween } from './flight.ts'
import styles from './Lift.module.css'
import { roomOn } from './roomOn.ts'
import bar from './ViewerBar.module.css'
import { fitSize, type Size } from './zoom.ts'

interface LiftLayer {
  element: HTMLElement
  /** On the document's timeline. */
  startTime: number
}

/** Over the page: a ground that darkens, and a picture on its way from its box to where the viewer will show it. */
export function showLiftLayer(hung: HTMLImageElement, from: Box, dimensions: Size | undefined): LiftLayer {
  const startTime = performance.now()
  const { element, ground, stage, picture } = createElements(hung.currentSrc)
  document.body.append(element)
  const place = stage.getBoundingClientRect()
  const pixels = { width: hung.naturalWidth, height: hung.naturalHeight }
  const fitted = fitSize(dimensions ?? enlarged(pixels), roomOn(place))
  // Painted with the pixels that are here and no more: the sooner it is on the screen.
  const { width, height } = fitSize(pixels, fitted)
  const left = place.left + (place.width - width) / 2
  const top = place.top + (place.height - height) / 2
  const box: Box = { left, top, width, height }
  for (const side of ['left', 'top', 'width', 'height'] as const) {
    picture.style[side] = `${String(box[side])}px`
  }

  const { translate, scale } = flightBetween(from, box)
  const way = { translate: [translate, '0px 0px'], scale: [scale, String(fitted.width / width)] }
  for (const animation of [picture.animate(way, ARRIVAL), ground.animate({ opacity: [0, 1] }, DAWN)]) {
    // Not when the browser is ready: the first frame shows that they are under way.
    animation.startTime = startTime
  }
  return { element, startTime }
}

/** Empty parts are as high as the viewer's, so that the stage is where it will be. */
function createElements(src: string) {
  const element = create('div', styles.lift)
  const ground = create('div', styles.ground)
  const stage = create('div', styles.stage)
  const picture = create('img', styles.picture)
  element.ariaHidden = 'true'
  element.dataset['lift'] = ''
  picture.decoding = 'sync'
  picture.alt = ''
  picture.src = src
  const below = [create('div', caption.caption), create('div', film.film)]
  element.append(ground, create('div', bar.bar), stage, ...below, picture)
  return { element, ground, stage, picture }
}

function create<Name extends 'div' | 'img'>(name: Name, className: string | undefined) {
  const element = document.createElement(name)
  element.className = className ?? ''
  return element
}
