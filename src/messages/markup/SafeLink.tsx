import type { ReactNode } from 'react'
import { Link } from 'react-router'

import { useFeedFacts } from '#messages/MessageContext.ts'
import { safeHref } from '#rocketchat/safeHref.ts'
import { publicAddress } from '#session/deployment.ts'

import { inAppPath } from './inAppPath.ts'
import { whereTo } from './whereTo.ts'

import styles from './SafeLink.module.css'

interface SafeLinkProps {
  href: string
  /** The words of the link, to tell whether they promise another place. */
  label: string
  children: ReactNode
}

/** What is not a web, mail or phone address stays text. */
export function SafeLink({ href: typed, label, children }: SafeLinkProps) {
  const { server } = useFeedFacts()
  const href = safeHref(typed)
  if (href === undefined) return children
  // People write the address that they know; behind a proxy that is not the one that we talk to.
  const path = inAppPath(href, server) ?? inAppPath(href, publicAddress(server))
  if (path !== undefined) return <Link to={path}>{children}</Link>
  const doubt = whereTo(href, label)
  return (
    <>
      <a href={href} target="_blank" rel="noopener noreferrer" referrerPolicy="no-referrer">
        {children}
      </a>
      {doubt !== undefined && <span className={styles.doubt}> ({doubt})</span>}
    </>
  )
}
