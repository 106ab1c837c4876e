import { useQuery } from '@tanstack/react-query'
import { Navigate, useLocation, useParams } from 'react-router'

import { useClient } from '#session/useSession.ts'
import { ButtonLink } from '#ui/ButtonLink.tsx'
import { VisuallyHidden } from '#ui/VisuallyHidden.tsx'

import { ErrorNotice } from './ErrorNotice.tsx'
import { joinedRoomsQuery } from './joinedRoomsQuery.ts'
import { roomByNameQuery } from './roomQuery.ts'

/** `/group/:name`, `/channel/:name` and `/direct/:rid`, the paths of Rocket.Chat: on to the room itself. */
export function ResolveRoom() {
  const { name, rid } = useParams()
  if (rid !== undefined) return <ToRoom roomId={rid} />
  return <ResolveName name={name ?? ''} />
}

function ResolveName({ name }: { name: string }) {
  const client = useClient()
  // Only if it is here already: asking for one room by name is the shorter way.
  const { data: rooms } = useQuery({ ...joinedRoomsQuery(client), enabled: false })
  const joined = rooms?.find(({ slug }) => slug === name)
  const {
    data: room,
    error,
    refetch,
  } = useQuery({
    ...roomByNameQuery(client, name),
    enabled: joined === undefined,
  })
  const found = joined ?? room
  if (found !== undefined) return <ToRoom roomId={found.id} />
  return (
    <main>
      <VisuallyHidden>
        <h1>{name}</h1>
      </VisuallyHidden>
      {error && (
        <ErrorNotice
          error={error}
          retry={() => void refetch()}
          actions={<ButtonLink to="/">Back to rooms</ButtonLink>}
        />
      )}
    </main>
  )
}

function ToRoom({ roomId }: { roomId: string }) {
  const { search, hash } = useLocation()
  return <Navigate to={{ pathname: `/room/${encodeURIComponent(roomId)}`, search, hash }} replace />
}
