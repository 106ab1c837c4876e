import { createRoot } from 'react-dom/client'
import { Virtuoso } from 'react-virtuoso'

import type { ListedMessage } from '../ListedMessage.ts'

interface FeedProps {
  messages: readonly ListedMessage[]
}

/** Text, name and time alone: less than any message of Vitrine's is. */
function Message({ author, at, text }: ListedMessage) {
  return (
    <article>
      <div className="head">
        <span className="face">{author.slice(0, 1)}</span>
        <b>{author}</b>
        <time dateTime={new Date(at).toISOString()}>{new Date(at).toLocaleTimeString()}</time>
      </div>
      <p>{text}</p>
    </article>
  )
}

function VirtuosoFeed({ messages }: FeedProps) {
  return (
    <Virtuoso
      useWindowScroll
      data={messages}
      overscan={600}
      itemContent={(_, message) => <Message {...message} />}
    />
  )
}

function WholeFeed({ messages }: FeedProps) {
  return (
    <>
      {messages.map((message) => (
        <Message key={message.id} {...message} />
      ))}
    </>
  )
}

const contestants = new Map([
  ['react-virtuoso', VirtuosoFeed],
  ['unvirtualised', WholeFeed],
])

const params = new URLSearchParams(window.location.search)
const Contestant = contestants.get(params.get('contestant') ?? '')
const root = document.querySelector('#root')
if (Contestant === undefined || root === null) throw new Error('No such contestant')
const response = await fetch('messages.json')
const messages = (await response.json()) as ListedMessage[]
createRoot(root).render(<Contestant messages={messages.slice(-Number(params.get('count')))} />)
