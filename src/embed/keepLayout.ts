import { type Location, type Navigator, parsePath, type To } from 'react-router'

import { isEmbedded, withEmbeddedLayout } from './layout.ts'

/**
 * A navigator that keeps `?layout=embedded` on every address it makes or goes to, so that no link, redirect or
 * form has to think of it. Rocket.Chat forgets its own flag on the first click, which leaves hosts with a page
 * inside a page.
 */
export function keepLayout(history: Navigator & { readonly location: Location }): Navigator {
  const keep = (to: To): To => {
    if (!isEmbedded(history.location.search)) return to
    const path = typeof to === 'string' ? parsePath(to) : to
    return { ...path, search: withEmbeddedLayout(path.search ?? '') }
  }

  return {
    createHref: (to) => history.createHref(keep(to)),
    encodeLocation: (to) => history.encodeLocation?.(to) ?? asPath(to),
    go: (delta) => {
      history.go(delta)
    },
    push: (to, state, options) => {
      history.push(keep(to), state, options)
    },
    replace: (to, state, options) => {
      history.replace(keep(to), state, options)
    },
  }
}

function asPath(to: To) {
  const { pathname = '', search = '', hash = '' } = typeof to === 'string' ? parsePath(to) : to
  return { pathname, search, hash }
}
