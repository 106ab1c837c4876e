import { createRoot } from 'react-dom/client'

import type { Contestant } from './Contestant.ts'
import { Masonic } from './Masonic.tsx'
import { ReactPhotoAlbum } from './ReactPhotoAlbum.tsx'
import { ReactVirtuoso } from './ReactVirtuoso.tsx'
import { TanStackVirtual } from './TanStackVirtual.tsx'
import { loadPictures } from './pictures.ts'

const contestants: Readonly<Record<string, Contestant>> = {
  masonic: Masonic,
  'react-photo-album': ReactPhotoAlbum,
  'react-virtuoso': ReactVirtuoso,
  'tanstack-virtual': TanStackVirtual,
}

const params = new URLSearchParams(window.location.search)
const Contestant = contestants[params.get('contestant') ?? '']
const root = document.querySelector('#root')
if (Contestant === undefined || root === null) throw new Error('No such contestant')
const pictures = await loadPictures(Number(params.get('count')))

// The clock starts when the pictures are there: reading them is the same for everybody.
performance.mark('mount')
createRoot(root).render(<Contestant pictures={pictures} hasImages={params.get('images') === 'on'} />)
