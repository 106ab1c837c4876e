import { SafeLink } from '#messages/markup/SafeLink.tsx'
import { parseUrl } from '#rocketchat/parseUrl.ts'
import type { LinkPreview } from '#rocketchat/Message.ts'

import styles from './LinkPreviews.module.css'

interface LinkPreviewsProps {
  links: readonly LinkPreview[]
}

/** What the server found behind the links; nothing is asked of the sites themselves. */
export function LinkPreviews({ links }: LinkPreviewsProps) {
  return links
    .filter(({ title, url }) => title !== undefined && /^https?:$/.test(parseUrl(url)?.protocol ?? ''))
    .map(({ url, title = url, description }) => (
      <div key={url} className={styles.preview}>
        <p className={styles.host}>{parseUrl(url)?.hostname}</p>
        <p className={styles.title}>
          <SafeLink href={url} label={title}>
            {title}
          </SafeLink>
        </p>
        {description && <p className={styles.description}>{description}</p>}
      </div>
    ))
}
