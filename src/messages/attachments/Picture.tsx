import { formatBytes } from '#lib/formatNumber.ts'
import { ForeignPicture } from '#messages/markup/ForeignPicture.tsx'
import { MessageText } from '#messages/markup/MessageText.tsx'
import type { ImageAttachment } from '#rocketchat/Message.ts'

import { canShowPicture } from './canShowPicture.ts'
import { FileRow } from './FileRow.tsx'
import { pictureBox } from './pictureBox.ts'
import { PictureLink } from './PictureLink.tsx'

import { sizedStyle } from './sizedStyle.ts'

import styles from './Picture.module.css'

interface PictureProps {
  picture: ImageAttachment
  text: string
}

/** One picture, in a box of its final size from the start, with its caption. */
export function Picture({ picture, text }: PictureProps) {
  const { original, foreignUrl, title, type, size, description, descriptionMarkup } = picture
  const caption = description !== undefined && description !== text && (
    <div className={styles.caption}>
      <MessageText text={description} markup={descriptionMarkup} />
    </div>
  )
  if (original === undefined) {
    return (
      <div className={styles.foreign}>
        {caption}
        {foreignUrl === undefined ? title : <ForeignPicture src={foreignUrl} label={title} />}
      </div>
    )
  }
  if (!canShowPicture(picture)) {
    return (
      <>
        {caption}
        <FileRow
          file={original}
          icon="image-off"
          title={title}
          format={type.split('/')[1]?.toUpperCase()}
          size={size}
        />
      </>
    )
  }
  const { width, height } = pictureBox(picture.dimensions)
  return (
    <>
      {caption}
      <figure
        className={styles.picture}
        style={sizedStyle({ inlineSize: width }, { '--height': height, '--ratio': width / height })}
      >
        <PictureLink picture={picture} style={{ aspectRatio: `${width} / ${height}` }} />
        <figcaption>
          {title}
          {size !== undefined && `, ${formatBytes(size)}`}
        </figcaption>
      </figure>
    </>
  )
}
