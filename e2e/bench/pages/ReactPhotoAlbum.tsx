import { RowsPhotoAlbum } from 'react-photo-album'
import 'react-photo-album/rows.css'

import type { ContestantProps } from './Contestant.ts'
import { GAP, ROW_HEIGHT } from './rowsOf.ts'

/** Every picture in the page: it has no windowing. */
export function ReactPhotoAlbum({ pictures, hasImages }: ContestantProps) {
  return (
    <RowsPhotoAlbum
      photos={pictures.map((picture) => ({ ...picture, key: picture.id, href: `#${picture.id}` }))}
      targetRowHeight={ROW_HEIGHT}
      spacing={GAP}
      defaultContainerWidth={window.innerWidth}
      {...(hasImages
        ? {}
        : {
            render: {
              image: (_, { photo }) => (
                <span className="blank tile" style={{ aspectRatio: photo.width / photo.height }} />
              ),
            },
          })}
    />
  )
}
