import { useState } from 'react'

import { parseUrl } from '#rocketchat/parseUrl.ts'
import { safeHref } from '#rocketchat/safeHref.ts'
import { isImageHost } from '#session/isImageHost.ts'

import styles from './ForeignPicture.module.css'

interface ForeignPictureProps {
  src: string
  label: string
}

/**
 * A picture on somebody else's server: asking for it would tell that server who reads what, and when. So it is a
 * link, and loads only on request, and only from hosts that the deployment trusts.
 */
export function ForeignPicture({ src, label }: ForeignPictureProps) {
  const [isWanted, setIsWanted] = useState(false)
  const href = safeHref(src)
  const url = href === undefined ? undefined : parseUrl(href)
  if (href === undefined || url === undefined || !/^https?:$/.test(url.protocol)) return label || src
  const name = label || 'Picture'
  if (isWanted) {
    return (
      <img className={styles.picture} src={href} alt={label} referrerPolicy="no-referrer" loading="lazy" />
    )
  }
  return (
    <span className={styles.place}>
      <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        {name}
      </a>{' '}
      <span className={styles.host}>on {url.host}</span>
      {isImageHost(url) && (
        <button type="button" className={styles.load} onClick={() => setIsWanted(true)}>
          Load picture
        </button>
      )}
    </span>
  )
}
