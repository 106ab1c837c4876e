import { useState } from 'react'
import { Link, useLocation } from 'react-router'

import { Icon } from '#ui/Icon.tsx'

import styles from './BackToPicture.module.css'

/** For those who came from a picture: the way back to it, however far they read meanwhile. */
export function BackToPicture() {
  const { state } = useLocation()
  const [picture] = useState(() => pictureIn(state))
  if (picture === undefined) return null
  return (
    <Link className={styles.back} to={picture.path} title={picture.name}>
      <Icon name="arrow-left" size="sm" />
      Back to the picture
    </Link>
  )
}

function pictureIn(state: unknown): { path: string; name: string } | undefined {
  if (typeof state !== 'object' || state === null || !('fromPicture' in state)) return undefined
  const { fromPicture } = state
  if (typeof fromPicture !== 'object' || fromPicture === null) return undefined
  if (!('path' in fromPicture) || !('name' in fromPicture)) return undefined
  const { path, name } = fromPicture
  return typeof path === 'string' && typeof name === 'string' ? { path, name } : undefined
}
