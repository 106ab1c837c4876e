import { keyed } from '#messages/keyed.ts'
import { ForeignPicture } from '#messages/markup/ForeignPicture.tsx'
import { SafeLink } from '#messages/markup/SafeLink.tsx'
import { parseUrl } from '#rocketchat/parseUrl.ts'
import type { LinkPreview } from '#rocketchat/Message.ts'
import { isImageHost } from '#session/isImageHost.ts'

import styles from './LinkPreviews.module.css'

interface LinkPreviewsProps {
  links: readonly LinkPreview[]
}

/** What the server found behind the links; nothing is asked of the sites themselves. */
export function LinkPreviews({ links }: LinkPreviewsProps) {
  const shown = links.filter(({ title, imageUrl }) => title !== undefined || isAllowed(imageUrl))
  return keyed(shown.slice(0, MOST)).map(({ key, part: { url, title, description, imageUrl } }) => (
    <div key={key} className={styles.preview}>
      <p className={styles.host}>{parseUrl(url)?.hostname}</p>
      {title !== undefined && (
        <p className={styles.title}>
          <SafeLink href={url} label={title}>
            {title}
          </SafeLink>
        </p>
      )}
      {description && <p className={styles.description}>{description}</p>}
      {imageUrl !== undefined && isAllowed(imageUrl) && <ForeignPicture src={imageUrl} label="" />}
    </div>
  ))
}

const MOST = 10

function isAllowed(imageUrl: string | undefined): boolean {
  const url = parseUrl(imageUrl ?? '')
  return url !== undefined && isImageHost(url)
}
