import type { UrlDocument } from '../documents.ts'

/** What the server found behind the addresses that people post. */
export const linkPreviews: Readonly<Record<string, UrlDocument>> = Object.fromEntries(
  [
    page(
      'https://www.nightwalks.example/autumn/lookout-review',
      'Lookout: a lantern that leaves you alone',
      'The first lantern that does not want my attention. Two weeks with the pre-series, most of them in rain.',
      'https://www.nightwalks.example/media/lookout.jpg',
    ),
    page(
      'https://journal.example/essays/in-praise-of-dim-light',
      'In praise of dim light',
      'On corridors, kitchens at night, and what we lost when every room became equally bright.',
      'https://journal.example/images/corridor.jpg',
    ),
    page(
      'https://sheets.kestrel.example/battery-2026',
      'Battery 2026 (all nights)',
      'Shared sheet, last change by Nikhil Bose',
    ),
    page(
      'https://weather.example/ridge-hut',
      'Ridge hut: wind 34 km/h, −4 °C',
      'Forecast for tonight and tomorrow at 2,140 m',
    ),
    page(
      'https://museum.example/collection/miners-lamps',
      'Miners’ lamps, 1840–1960',
      '212 objects. Photographs may be used with credit.',
      'https://museum.example/iiif/lamps.jpg',
    ),
    {
      url: 'https://images.example/old-box.jpg',
      meta: {},
      headers: { contentType: 'image/jpeg', contentLength: '482113' },
      parsedUrl: parsed('https://images.example/old-box.jpg'),
    },
  ].map((preview) => [preview.url, preview]),
)

function page(url: string, ogTitle: string, ogDescription: string, ogImage?: string): UrlDocument {
  return {
    url,
    meta: {
      pageTitle: ogTitle,
      ogTitle,
      ogDescription,
      ogSiteName: new URL(url).host,
      ogUrl: url,
      ...(ogImage === undefined ? {} : { ogImage }),
    },
    headers: { contentType: 'text/html; charset=utf-8' },
    parsedUrl: parsed(url),
  }
}

/** In the words of Node's old `url.parse`: what is not there is null. */
function parsed(url: string): NonNullable<UrlDocument['parsedUrl']> {
  const { protocol, host, hostname, pathname } = new URL(url)
  return { protocol, host, hostname, pathname, port: null, query: null, search: null, hash: null }
}
