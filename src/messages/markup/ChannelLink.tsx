import { use } from 'react'
import { Link } from 'react-router'

import { NamedContext } from '#messages/MessageContext.ts'

interface ChannelLinkProps {
  name: string
}

/** Only rooms that the server knows are links; any `#word` parses as a room. */
export function ChannelLink({ name }: ChannelLinkProps) {
  const { channels } = use(NamedContext)
  const channel = channels.find((known) => known.name === name)
  if (channel === undefined) return `#${name}`
  const label = `#${channel.title || channel.name}`
  return <Link to={`/channel/${encodeURIComponent(channel.name)}`}>{label}</Link>
}
